const MODULES = [
  'jobs',
  'candidates',
  'interviews',
  'hiringProcessMetadata',
  'organization',
  'offers',
  'apiKeys',
  'approvals',
] as const;

type ReadWrite = `${(typeof MODULES)[number]}${'Read' | 'Write'}`;

/** A permission as the error text and the documents write it. */
export type Scope = ReadWrite | 'candidatesDelete' | 'reportsRead' | 'sourcingRead' | 'notetakerRead' | 'auditLogsRead';

const READ_ONLY_MODULES: readonly Scope[] = ['reportsRead', 'sourcingRead', 'notetakerRead', 'auditLogsRead'];

export const READ_SCOPES: readonly Scope[] = [...MODULES.map((module): Scope => `${module}Read`), ...READ_ONLY_MODULES];

export const ALL_SCOPES: readonly Scope[] = [
  ...READ_SCOPES,
  ...MODULES.map((module): Scope => `${module}Write`),
  'candidatesDelete',
];

/** A scope as `apiKey.info` writes it: `jobsRead` is `jobs:read` there. */
export function scopeLabel(scope: Scope): string {
  return scope.replace(/(Read|Write|Delete)$/, (verb) => `:${verb.toLowerCase()}`);
}

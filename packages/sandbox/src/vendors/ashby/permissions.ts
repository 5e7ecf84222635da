import { basicCredentials } from '../../engine/authorization.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';
import content from './data/permissions.json' with { type: 'json' };

/** The permission modules, each with the prefixes of its endpoints' names. */
const nouns: Readonly<Record<string, string[]>> = content;

const READ_ONLY = ['reports', 'sourcing', 'notetaker', 'auditLogs'];

/** Endpoints whose permission does not follow from their names. */
const EXCEPTIONS: Readonly<Record<string, string | undefined>> = {
  'application.delete': 'candidatesDelete',
  'customField.setValue': 'candidatesWrite',
  'customField.setValues': 'candidatesWrite',
  'version.list': undefined,
};

const READS = /\.(list\w*|info|search|interviewerSettings|generate|synchronous)$/;

/** Returns the permission of an endpoint as error messages write it; undefined if any key is accepted. */
export function scopeOf(endpoint: string): string | undefined {
  if (endpoint in EXCEPTIONS) return EXCEPTIONS[endpoint];
  const noun = endpoint.slice(0, endpoint.indexOf('.'));
  const module = Object.keys(nouns).find((name) => nouns[name]?.includes(noun));
  if (module === undefined) throw new Error(`The endpoint ${endpoint} has no known permission. Add its module.`);
  return `${module}${READS.test(endpoint) ? 'Read' : 'Write'}`;
}

/** Formats a permission as `apiKey.info` does: `jobsRead` becomes `jobs:read`. */
export function scopeLabel(scope: string): string {
  return scope.replace(/(Read|Write|Delete)$/, (verb) => `:${verb.toLowerCase()}`);
}

const modules = Object.keys(nouns);
const reads = modules.map((module) => `${module}Read`);
const writes = modules.filter((module) => !READ_ONLY.includes(module)).map((module) => `${module}Write`);

const KEYS = [
  { secret: credentials.apiKey, title: 'Sandbox', scopes: [...reads, ...writes, 'candidatesDelete'] },
  { secret: credentials.readOnlyApiKey, title: 'Sandbox (read only)', scopes: reads },
];

/** Returns the API key of a request: its user name, with a blank password. */
export function apiKeyOf(request: SandboxRequest) {
  const presented = basicCredentials(request);
  if (presented?.password !== '') return undefined;
  return KEYS.find((key) => key.secret === presented.user);
}

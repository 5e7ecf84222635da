import type { ConnectorStatus } from './connector-status.ts';

/** Reports that credentials are missing, do not work, or could not be checked. The result, which says why, is printed already. */
export class FailedCheckError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(statuses: readonly ConnectorStatus[]) {
    const unknown = statuses.filter(isUnknown).map(({ connector }) => connector);
    const bad = statuses.filter((status) => !isUnknown(status)).map(({ connector }) => connector);
    super(
      [
        bad.length > 0 ? `The credentials of ${bad.join(', ')} are missing or do not work.` : '',
        unknown.length > 0 ? `Those of ${unknown.join(', ')} could not be checked.` : '',
      ]
        .filter((part) => part !== '')
        .join(' ')
        .replace(/^Those/, 'The credentials'),
    );
    this.hint = [
      ...(bad.length > 0 ? [`Log in: ${bad.map((id) => `agent-connectors auth login ${id}`).join(', ')}`] : []),
      ...(unknown.length > 0
        ? ['Try again later. With --offline, the status shows what is set, and asks no vendor.']
        : []),
    ].join(' ');
  }
}

/** Whether nothing is known of the credentials: what was asked of the vendor failed for another reason. */
function isUnknown({ configured, error, apis = {} }: ConnectorStatus): boolean {
  const tried = Object.values(apis).filter(({ status }) => status !== 'ok' && status !== 'missing');
  return configured && error === undefined && tried.length > 0 && tried.every(({ status }) => status === 'unreachable');
}

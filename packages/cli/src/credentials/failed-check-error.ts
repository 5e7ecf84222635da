import type { ConnectorStatus } from './connector-status.ts';

/** Reports that credentials are missing, do not work, or could not be checked. The result, which says why, is printed already. */
export class FailedCheckError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(statuses: readonly ConnectorStatus[]) {
    const named = (test: (status: ConnectorStatus) => boolean) =>
      statuses.filter(test).map(({ connector }) => connector);
    const missing = named(({ configured }) => !configured);
    const unknown = named(isUnknown);
    const bad = named((status) => status.configured && !isUnknown(status));
    const parts = [
      [missing, 'are missing'],
      [bad, 'do not work'],
      [unknown, 'could not be checked'],
    ] as const;
    super(
      parts
        .filter(([connectors]) => connectors.length > 0)
        .map(([connectors, what]) => `The credentials of ${connectors.join(', ')} ${what}.`)
        .join(' '),
    );
    this.hint = [
      ...(missing.length + bad.length > 0
        ? [`Log in: ${[...missing, ...bad].map((id) => `agent-connectors auth login ${id}`).join(', ')}`]
        : []),
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

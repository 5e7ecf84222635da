import { InvalidOptionsError, type Issue, poll } from '@agent-connectors/core';
import { type PlatformOptions, platformFor } from '../platform/platform-options.ts';

/** Which connector to delete. */
export interface DeleteOptions extends PlatformOptions {
  /** UUID of the connector. */
  readonly connectorId: string;
  /** Milliseconds to wait until it is gone. Default: 120,000. */
  readonly maxWait?: number | undefined;
  /** Milliseconds between two looks whether it is gone. Default: 2000. */
  readonly interval?: number | undefined;
}

/**
 * Deletes a connector with its credential and its context store, and resolves when it is gone: Airbyte deletes it later than it
 * accepts the request. Throws `TimeoutError` where that takes longer than `maxWait`; the deletion goes on.
 *
 * https://docs.airbyte.com/ai-agents/interfaces/api/add-connector
 */
export async function deleteConnector(options: DeleteOptions): Promise<void> {
  requireValid('deleteConnector', options);
  const { connectorId: id, maxWait: _, interval: __, ...rest } = options;
  const { connectors } = platformFor(rest);
  const { data } = await connectors.inspect({ id });
  await connectors.delete({ id });
  await waitUntilDeleted({ ...options, workspaceId: data?.workspace_id });
}

/**
 * Resolves when a connector whose deletion was requested is gone from its workspace. Throws `TimeoutError` where that takes longer than
 * `maxWait`.
 */
export async function waitUntilDeleted(
  options: DeleteOptions & { readonly workspaceId?: string | null | undefined },
): Promise<void> {
  const { connectorId, workspaceId, maxWait = 120_000, interval = 2000, ...rest } = options;
  requireValid('waitUntilDeleted', options);
  const { connectors } = platformFor(rest);
  // No operation returns the state of a deletion: a connector that is no longer listed is gone.
  const isListed = async () => {
    const { data } = await connectors.list(workspaceId ? { workspace_id: workspaceId } : {});
    return data.some(({ id }) => id.toLowerCase() === connectorId.toLowerCase());
  };
  await poll(await isListed(), {
    what: `the deletion of the connector ${connectorId}`,
    hint: 'Airbyte continues it. List the connectors of the workspace to see when it is gone.',
    place: { connector: 'airbyte', entity: 'connectors', action: 'delete' },
    intervalMs: interval,
    timeoutMs: maxWait,
    endsAt: Date.now() + maxWait,
    signal: options.signal ?? undefined,
    isDone: (listed) => !listed,
    next: isListed,
  });
}

/** Before anything is deleted. */
function requireValid(name: string, { connectorId, maxWait, interval }: DeleteOptions): void {
  const issues: Issue[] = [];
  if (typeof connectorId !== 'string' || connectorId.trim() === '')
    issues.push({ path: 'connectorId', expected: 'the UUID of a connector', received: typeof connectorId });
  for (const [path, value] of Object.entries({ maxWait, interval }))
    if (value !== undefined && !(typeof value === 'number' && value > 0))
      issues.push({ path, expected: 'milliseconds greater than 0', received: String(value) });
  if (issues.length > 0) throw new InvalidOptionsError({ what: `${name} was called with invalid options`, issues });
}

import type { ConnectorError } from '@agent-connectors/core';

/** Returns the error that a call rejects with. Fails if the call succeeds. */
export async function failure(call: PromiseLike<unknown>): Promise<ConnectorError> {
  try {
    await call;
  } catch (error) {
    return error as ConnectorError; // calls reject only with a `ConnectorError`
  }
  throw new Error('The call went well, and should not have.');
}

/** Returns every item of an iteration. */
export async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}

import type { ConnectorError } from '@agent-connectors/core';

/** Returns the error that a call rejects with. Throws if the call succeeds. */
export async function failure(call: PromiseLike<unknown>): Promise<ConnectorError> {
  try {
    await call;
  } catch (error) {
    return error as ConnectorError; // safe: calls reject with no other error
  }
  throw new Error('Expected the call to fail, but it succeeded.');
}

/** Collects every item of a listing. */
export async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}

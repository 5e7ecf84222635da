import type { ConnectorError } from '@agent-connectors/core';

/** The error that a call ends with; fails when it goes well. */
export async function failure(call: PromiseLike<unknown>): Promise<ConnectorError> {
  try {
    await call;
  } catch (error) {
    return error as ConnectorError; // calls reject with nothing else
  }
  throw new Error('The call went well, and should not have.');
}

/** Every item of a walk. */
export async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}

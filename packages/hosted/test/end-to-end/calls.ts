import { ConnectorError } from '@agent-connectors/core';

/** What of an error callers decide by: it must not depend on how the call was executed. */
export interface Failure {
  readonly code: string;
  readonly outcome: string | undefined;
  readonly retryable: boolean;
}

/** Returns what an error of a client says of the call that it ended. Throws if the call succeeds. */
export async function failure(call: PromiseLike<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (!ConnectorError.isInstance(error)) throw error;
    return { code: error.code, outcome: error.outcome, retryable: error.retryable };
  }
  throw new Error('Expected the call to fail, but it succeeded.');
}

/** Returns `succeeded`, or the code of the error that a call fails with. */
export const outcome = (call: PromiseLike<unknown>): Promise<string> =>
  Promise.resolve(call).then(
    () => 'succeeded',
    async (error: unknown) => (await failure(Promise.reject(error))).code,
  );

/** Collects every item of a listing. */
export async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}

/** Returns the first record. Throws if there is none: a scenario that needs a record would test nothing without it. */
export function first<T>(records: readonly T[]): T {
  const [record] = records;
  if (record === undefined) throw new Error('Expected a record, but the listing is empty.');
  return record;
}

export const ids = <Id>(records: readonly { readonly id: Id }[]): Id[] => records.map(({ id }) => id);

/** Returns some fields of a record: those that it has in both modes. */
export const pick = <T extends object, K extends keyof T>(record: T, keys: readonly K[]): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.some((each) => each === key))) as Partial<T>; // its own entries

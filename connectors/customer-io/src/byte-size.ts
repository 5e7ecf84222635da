import * as v from 'valibot';

/** Returns the size of a value in bytes of UTF-8 JSON. */
export const byteSize = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

/** Rejects a value that exceeds Customer.io's size limit. */
// @__NO_SIDE_EFFECTS__
export function atMostKilobytes<T>(kilobytes: number): v.CheckAction<T, string> {
  return v.check((value) => byteSize(value) <= kilobytes * 1024, `Expected at most ${kilobytes} KB of JSON`);
}

import * as v from 'valibot';

/** Bytes of a value as JSON in UTF-8. */
export const byteSize = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

/** Refuses what Customer.io would refuse for its size. */
// @__NO_SIDE_EFFECTS__
export function atMostKilobytes<T>(kilobytes: number): v.CheckAction<T, string> {
  return v.check((value) => byteSize(value) <= kilobytes * 1024, `Expected at most ${kilobytes} KB of JSON`);
}

import type { Random } from './random.ts';

// Lengths of time in milliseconds.
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Writes a time in milliseconds since the epoch as ISO 8601, as most vendors do. */
export function iso(time: number): string {
  return new Date(Math.floor(time)).toISOString();
}

/** Returns a time that many days before now, at some minute of that day. */
export function daysAgo({ random, now }: { readonly random: Random; readonly now: number }, days: number): string {
  return iso(now - days * DAY - random.int(0, DAY - 1));
}

/** Sorts records by the time in a field, oldest first: in the order in which a vendor would have stored them. */
export function oldestFirst<K extends string, T extends { readonly [P in K]: string }>(field: K, records: T[]): T[] {
  return records.sort((a, b) => (a[field] < b[field] ? -1 : 1));
}

/** Returns the entry of this name. Content in JSON names other content, which types cannot check. */
export function named<T>(entries: Readonly<Record<string, T>>, name: string): T {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined) throw new Error(`there is no ${name} among ${Object.keys(entries).join(', ')}`);
  return entry;
}

import type { Random } from './random.ts';

// Lengths of time in milliseconds.
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Formats milliseconds since the epoch as ISO 8601, which most vendors use. */
export function iso(time: number): string {
  return new Date(Math.floor(time)).toISOString();
}

/** Returns a random time on the day that many days ago. */
export function daysAgo({ random, now }: { readonly random: Random; readonly now: number }, days: number): string {
  return iso(now - days * day - random.int(0, day - 1));
}

/** Sorts records by the time in a field, oldest first, because a vendor would have stored them in that order. */
export function oldestFirst<K extends string, T extends { readonly [P in K]: string }>(field: K, records: T[]): T[] {
  return records.sort((a, b) => (a[field] < b[field] ? -1 : 1));
}

/** Returns the entry with this name, or throws. Names in JSON content are not checked by types. */
export function named<T>(entries: Readonly<Record<string, T>>, name: string): T {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined)
    throw new Error(`Unknown name ${name}. It must be one of ${Object.keys(entries).join(', ')}.`);
  return entry;
}

/** A time in milliseconds, or ISO 8601 text. */
type Moment = number | string;

const milliseconds = (moment: Moment) => (typeof moment === 'number' ? moment : Date.parse(moment));

/** Returns a moment between two others, in milliseconds. */
export function momentBetween(random: Random, from: Moment, to: Moment): number {
  return random.dateBetween(new Date(milliseconds(from)), new Date(milliseconds(to))).getTime();
}

/** Returns `count` moments between two others, in milliseconds, earliest first. */
export function momentsBetween(random: Random, count: number, from: Moment, to: Moment): number[] {
  return Array.from({ length: count }, () => momentBetween(random, from, to)).sort((a, b) => a - b);
}

/** Returns a function that creates a value with the first call and returns the same value afterwards. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Returns a name as part of an address or slug: lower case, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

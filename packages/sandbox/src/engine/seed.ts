import type { Random } from './random.ts';

// Lengths of time in milliseconds.
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Writes a time in milliseconds since the epoch as ISO 8601, as most vendors do. */
export function iso(time: number): string {
  return new Date(Math.floor(time)).toISOString();
}

/** Returns a time that many days before now, at some minute of that day. */
export function daysAgo({ random, now }: { readonly random: Random; readonly now: number }, days: number): string {
  return iso(now - days * day - random.int(0, day - 1));
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

/** A time in milliseconds, or ISO 8601 text. */
type Moment = number | string;

const milliseconds = (moment: Moment) => (typeof moment === 'number' ? moment : Date.parse(moment));

/** A moment between two others, in milliseconds. */
export function momentBetween(random: Random, from: Moment, to: Moment): number {
  return random.dateBetween(new Date(milliseconds(from)), new Date(milliseconds(to))).getTime();
}

/** `count` moments between two others, in milliseconds, the earliest first. */
export function momentsBetween(random: Random, count: number, from: Moment, to: Moment): number[] {
  return Array.from({ length: count }, () => momentBetween(random, from, to)).sort((a, b) => a - b);
}

/** Makes something when it is first asked for, and only then. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The part of an address or a slug that a name gives: lower case, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

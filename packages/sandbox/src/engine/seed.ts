import type { Random } from './random.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

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

/** One of the keys, each as likely as its weight: `weightedKey(random, { open: 3, closed: 1 })`. */
export function weightedKey<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  // The keys of the object are those of its type.
  return random.weighted(Object.entries(weights) as [K, number][]);
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

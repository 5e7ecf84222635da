/** Picks values from one seeded stream of numbers: equal seeds and calls give equal data. */
export interface Random {
  /** Returns an integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** Returns true with the given probability. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Returns one of the values with the probability of its weight. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** Returns one of the keys with the probability of its weight: `{ free: 62, plus: 24 }`. */
  keyed<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Returns a new array with the same items in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** Returns `count` different items, or all of them if there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** Returns lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Returns an identifier in the form of a version 4 UUID. */
  uuid(): string;
  /** Returns a moment between two others, in whole milliseconds. */
  dateBetween(from: Date, to: Date): Date;
}

/** Wraps a source of numbers in [0, 1), such as `EmulatorContext.random`. */
export function createRandom(next: () => number): Random {
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const hex = (length: number): string => {
    let digits = '';
    while (digits.length < length)
      digits += Math.floor(next() * 0x1000000)
        .toString(16)
        .padStart(6, '0');
    return digits.slice(0, length);
  };
  const weighted = <T>(choices: readonly (readonly [T, number])[]): T => {
    let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    const last = choices.at(-1);
    if (!last) throw new RangeError('Cannot pick from an empty list.');
    return last[0];
  };
  const shuffle = <T>(items: readonly T[]): T[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = int(0, last);
      // Both indexes are within the array.
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  };
  return {
    int,
    hex,
    shuffle,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('Cannot pick from an empty list.');
      // The array is not empty, so the index is within it.
      return items[int(0, items.length - 1)] as T;
    },
    weighted,
    // `Object.entries` loses the type of the keys.
    keyed: <K extends string>(weights: Readonly<Record<K, number>>) =>
      weighted(Object.entries(weights) as [K, number][]),
    sample: (items, count) => shuffle(items).slice(0, count),
    uuid: () => {
      const digits = hex(30);
      const variant = '89ab'[int(0, 3)];
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-${variant}${digits.slice(15, 18)}-${digits.slice(18)}`;
    },
    dateBetween: (from, to) => new Date(int(from.getTime(), Math.max(from.getTime(), to.getTime()))),
  };
}

/** Creates a stream of numbers in [0, 1) from a seed and a name. Streams with other names do not influence it. */
export function seededSource(seed: number, name = ''): () => number {
  // FNV-1a of the name selects where the stream starts; mulberry32 generates the numbers.
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x811c9dc5) >>> 0;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

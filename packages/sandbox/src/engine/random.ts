/** Picks from one seeded stream of numbers: the same seed and the same order of calls give the same data. */
export interface Random {
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the values, each as likely as its weight. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** One of the keys, each as likely as its weight: `{ free: 62, plus: 24 }`. */
  keyed<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A new array with the same items in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** `count` different items, or all of them when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** An identifier in the form of a version 4 UUID. */
  uuid(): string;
  /** A moment between two others, in whole milliseconds. */
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
    if (!last) throw new RangeError('cannot pick from an empty list');
    return last[0];
  };
  const shuffle = <T>(items: readonly T[]): T[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = int(0, last);
      // Both indexes lie inside the array.
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
      if (items.length === 0) throw new RangeError('cannot pick from an empty list');
      // The index lies inside the array, which is not empty.
      return items[int(0, items.length - 1)] as T;
    },
    weighted,
    // The keys of the weights, each with its own.
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

/** Makes a stream of numbers in [0, 1) from a seed and a name, so that streams of other names do not disturb it. */
export function seededSource(seed: number, name = ''): () => number {
  // FNV-1a over the name gives the stream its own start; mulberry32 does the rest.
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x811c9dc5) >>> 0;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

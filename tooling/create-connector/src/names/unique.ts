/** Returns each name only once: the first of several wishes that is free, or else one with a number. */
export interface Names {
  take(...wishes: readonly string[]): string;
  has(name: string): boolean;
}

export function createNames(taken: Iterable<string> = []): Names {
  const used = new Set(taken);
  const take = (...wishes: readonly string[]): string => {
    const wanted = wishes.filter((wish) => wish !== '');
    let name = wanted.find((wish) => !used.has(wish));
    const base = wanted.at(-1) ?? 'unnamed';
    for (let number = 2; name === undefined; number++) {
      if (!used.has(`${base}${number}`)) name = `${base}${number}`;
    }
    used.add(name);
    return name;
  };
  return { take, has: (name) => used.has(name) };
}

/** Returns every text in a JSON value, in order, including those in nested arrays and objects. */
export function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsWithin);
}

/** Returns the records that a body names in any field, for operations whose body is not documented. */
export function recordsWithin<T>(value: unknown, find: (idOrNumber: string) => T | undefined): T[] {
  const found = textsWithin(value).map(find);
  return [...new Set(found)].filter((record) => record !== undefined);
}

/** Returns the first text among the fields with these names, for operations whose body is not documented. */
export function firstText(raw: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = raw[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

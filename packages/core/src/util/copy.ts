/** Copies plain objects and lists deeply. Instances of classes, such as dates or files, are not copied. */
export function copy<T>(value: T): T {
  // Each branch returns the type that it received.
  if (Array.isArray(value)) return value.map(copy) as T;
  return isPlain(value)
    ? (Object.fromEntries(Object.entries(value).map(([name, at]) => [name, copy(at)])) as T)
    : value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

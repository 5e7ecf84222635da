/** A copy of plain objects and lists as deep as they go; what has a class, such as a date or a file, stays what it is. */
export function copy<T>(value: T): T {
  // Each branch gives back what it was given, in form.
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

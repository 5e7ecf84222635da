/** Returns the value at a dot path; undefined if there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, key) ? Reflect.get(current, key) : undefined;
  }
  return current;
}

/** Sets the value at a dot path of an object, and creates the objects on the way. */
export function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let current = target;
  for (const key of keys) {
    const existing = Object.hasOwn(current, key) ? current[key] : undefined;
    // Objects on the way were created here, with string keys.
    const next = typeof existing === 'object' && existing !== null ? (existing as Record<string, unknown>) : {};
    define(current, key, next);
    current = next;
  }
  define(current, last, value);
}

/** Sets an own property, also if its name is `__proto__`. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

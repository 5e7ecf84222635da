/** Returns whether a value is an `AbortSignal`, by its shape: polyfills and other realms have their own classes. */
export function isAbortSignal(value: unknown): value is AbortSignal {
  if (typeof value !== 'object' || value === null) return false;
  const { aborted, addEventListener } = value as Partial<AbortSignal>; // any object may be read by key
  return typeof aborted === 'boolean' && typeof addEventListener === 'function';
}

/** Whether a value is an `AbortSignal`, told by its form: polyfills and other realms have classes of their own. */
export function isAbortSignal(value: unknown): value is AbortSignal {
  if (typeof value !== 'object' || value === null) return false;
  const { aborted, addEventListener } = value as Partial<AbortSignal>; // any object may be read by key
  return typeof aborted === 'boolean' && typeof addEventListener === 'function';
}

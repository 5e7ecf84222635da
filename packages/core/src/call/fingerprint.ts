/** Where a page carries the fingerprint of its records as they came; not among its fields. */
export const fingerprint = Symbol('fingerprint');

/**
 * What tells a page from the one before, for walks whose vendor ignores the cursor: its ends and its length. None for a
 * page too small to tell.
 */
export function fingerprintOf(items: readonly unknown[]): string | undefined {
  const first = items[0];
  const tells = items.length > 1 || (typeof first === 'object' && first !== null && 'id' in first);
  return tells ? `${items.length} ${JSON.stringify(first)} ${JSON.stringify(items.at(-1))}` : undefined;
}

import { isFields, type Params } from './parameters.ts';
import type { Metadata, StripeRecord } from './records.ts';
import { blank } from './store.ts';

/** Fields that hold something else than the parameter of that name. */
const different = new Set(['discounts', 'tax_rates', 'default_tax_rates']);

/**
 * Returns the parameters that are fields of a kind, as changes to a record. Metadata and objects are merged, and a null
 * restores the blank value. Other parameters have no effect here, and tax rates have none at all.
 */
export function assign(kind: string, params: Params, record?: StripeRecord, omit: readonly string[] = []) {
  const empty = blank(kind);
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params.values)) {
    if (omit.includes(name) || different.has(name) || !Object.hasOwn(empty, name)) continue;
    const current = record?.[name] ?? empty[name];
    if (name === 'metadata') changes[name] = mergeMetadata(current, value);
    else if (value === null) changes[name] = empty[name];
    else changes[name] = isFields(value) && isFields(current) ? { ...current, ...value } : value;
  }
  return changes;
}

/** Merges metadata; an empty value removes its key, and null removes all. */
export function mergeMetadata(current: unknown, given: unknown): Metadata {
  if (!isFields(given)) return {};
  const merged = Object.entries({ ...(isFields(current) && current), ...given });
  return Object.fromEntries(merged.filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]));
}

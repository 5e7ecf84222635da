import type { ChangedByTime, Sync, SyncParent } from '@agent-connectors/core';

/** The longest pages, with the parameters that a full listing needs. */
// @__NO_SIDE_EFFECTS__
const full = (params: Readonly<Record<string, string>> = {}) => ({
  operation: 'list',
  params: { limit: 100, ...params },
});

// @__NO_SIDE_EFFECTS__
const createdSince = (params: Readonly<Record<string, string>> = {}, field = 'created'): ChangedByTime => ({
  operation: 'list',
  params: { limit: 100, ...params, created: { gte: '{since}' } },
  format: 'unix_seconds',
  field,
  order: 'descending',
  inclusive: true,
  onlyNew: true,
});

/**
 * Returns how a store copies records that a listing filters by the time of their creation. No listing of Stripe filters by the time of
 * a change: events.list reports changes, for 30 days.
 */
// @__NO_SIDE_EFFECTS__
export function byCreation(
  deletes: 'full_compare' | 'never',
  params: Readonly<Record<string, string>> = {},
  parent?: SyncParent,
  field?: string,
): Sync {
  return {
    full: full(params),
    changed: createdSince(params, field),
    deletes,
    ...(parent !== undefined && { parent }),
  };
}

/** Returns how a store copies records that a listing does not filter by time. */
// @__NO_SIDE_EFFECTS__
export function byListing(deletes: 'full_compare' | 'never', parent?: SyncParent): Sync {
  return { full: full(), deletes, ...(parent !== undefined && { parent }) };
}

/** Returns how a store copies records of which no listing returns all: those that it misses are not deleted. */
// @__NO_SIDE_EFFECTS__
export function byCreationOnly(): Sync {
  return { changed: createdSince(), deletes: 'never' };
}

import type { Sync, SyncParent } from '@agent-connectors/core';

/** The longest pages, with the parameters that a full listing needs. */
// @__NO_SIDE_EFFECTS__
const full = (params: Readonly<Record<string, string>> = {}) => ({
  operation: 'list',
  params: { limit: 100, ...params },
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
  field = 'created',
): Sync {
  return {
    full: full(params),
    changed: {
      operation: 'list',
      params: { limit: 100, ...params, created: { gte: '{since}' } },
      format: 'unix_seconds',
      field,
      order: 'descending',
      inclusive: true,
      onlyNew: true,
    },
    deletes,
    ...(parent !== undefined && { parent }),
  };
}

/** Returns how a store copies records that a listing does not filter by time. */
// @__NO_SIDE_EFFECTS__
export function byListing(deletes: 'full_compare' | 'never', parent?: SyncParent): Sync {
  return { full: full(), deletes, ...(parent !== undefined && { parent }) };
}

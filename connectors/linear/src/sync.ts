import type { Sync, SyncListing } from '@agent-connectors/core';

/** Pages of 250 are possible. The complexity that Linear charges for a query grows with its page. */
const limit = 100;

/** Listings return archived records only on request. Records that are deleted for good are in none. */
export const fullListing: SyncListing = { operation: 'list', params: { limit, includeArchived: true } };
export const fullSync: Sync = { full: fullListing, deletes: 'full_compare' };

/** The listings that can be filtered by the time of the last change, with the parameters that every record needs. */
const changedSince = (params: Readonly<Record<string, boolean>>): Sync => ({
  full: { operation: 'list', params: { limit, ...params } },
  deletes: 'full_compare',
  changed: {
    operation: 'list',
    params: { limit, ...params, orderBy: 'updatedAt', filter: { updatedAt: { gte: '{since}' } } },
    format: 'rfc3339',
    field: 'updatedAt',
    order: 'descending',
    inclusive: true,
  },
});

export const byUpdate: Sync = /* @__PURE__ */ changedSince({ includeArchived: true });
/** Users: those who were suspended as well. */
export const withDisabled: Sync = /* @__PURE__ */ changedSince({ includeArchived: true, includeDisabled: true });

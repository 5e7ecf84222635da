import type { Sync, SyncListing, SyncParent } from '@agent-connectors/core';

/**
 * Returns the sync of an entity whose `list` returns sync tokens. Ashby documents no deletions in such a listing. The parameters
 * include what Ashby leaves out by default, such as archived records: they would otherwise seem deleted.
 */
// @__NO_SIDE_EFFECTS__
export function byToken(params?: SyncListing['params'], parent?: SyncParent): Sync {
  const listing: SyncListing = { operation: 'list', ...(params && { params }) };
  return {
    full: listing,
    changed: { ...listing, token: 'syncToken' },
    deletes: 'full_compare',
    ...(parent && { parent }),
  };
}

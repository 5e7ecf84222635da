import type { Sync } from '@agent-connectors/core';

/** Listings return archived records only on request. Records that are deleted for good are in none. */
export const fullSync: Sync = {
  full: { operation: 'list', params: { includeArchived: true } },
  deletes: 'full_compare',
};

/** The listings that can be filtered by the time of the last change, with the parameters that every record needs. */
const changedSince = (params: Readonly<Record<string, boolean>>): Sync => ({
  full: { operation: 'list', params },
  deletes: 'full_compare',
  changed: {
    operation: 'list',
    params: { ...params, orderBy: 'updatedAt', filter: { updatedAt: { gte: '{since}' } } },
    format: 'rfc3339',
    field: 'updatedAt',
    order: 'descending',
    inclusive: true,
  },
});

export const byUpdate: Sync = /* @__PURE__ */ changedSince({ includeArchived: true });
/** Users: those who were suspended as well. */
export const withDisabled: Sync = /* @__PURE__ */ changedSince({ includeArchived: true, includeDisabled: true });

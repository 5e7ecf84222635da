import type { ChangedByTime } from '@agent-connectors/core';

/**
 * The records that `search` finds by the time of their last change. Pylon documents no order of the results by it. By Pylon's words, the
 * time itself is not part of what comes after it.
 */
export const updatedSince: ChangedByTime = {
  operation: 'search',
  params: { filter: { field: 'updated_at', operator: 'time_is_after', value: '{since}' } },
  format: 'rfc3339',
  field: 'updated_at',
  order: 'unordered',
  inclusive: false,
};

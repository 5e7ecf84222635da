import type { ChangedByTime } from '@agent-connectors/core';

/**
 * The records of a Design Studio listing that changed. The listing stays in its default order, by creation: in the order of changes, a
 * record that changes during the sync would move and leave another one out of the numbered pages. Whether the time itself is included
 * is not documented.
 */
export const updatedSince: ChangedByTime = {
  operation: 'list',
  params: { updated_after: '{since}' },
  format: 'unix_seconds',
  field: 'updated',
  order: 'unordered',
  inclusive: false,
};

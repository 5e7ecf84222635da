import type { ChangedByTime, Sync } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { syncLine } from './sync-line.ts';

const full = { operation: 'list' };
const byTime: ChangedByTime = {
  operation: 'search',
  params: { after: '{since}' },
  format: 'rfc3339',
  field: 'updated_at',
  order: 'unordered',
  inclusive: false,
};
const created: ChangedByTime = { ...byTime, field: 'created', onlyNew: true };

it.each<[Sync, string]>([
  [
    { full, changed: byTime, deletes: 'full_compare', parent: { entity: 'issues', params: { id: 'id' } } },
    'all by `list`; changes by `search` with `updated_at` since a time; deletions by comparing full listings; one listing per record of [issues](#issues)',
  ],
  [
    { full, changed: { operation: 'list', token: 'syncToken' }, deletes: 'never' },
    'all by `list`; changes by `list` with the token of the last sync (`syncToken`); deletions do not show',
  ],
  [
    { changed: created, deletes: 'never' },
    'new records by `search` with `created` since a time; deletions do not show',
  ],
  [{ full, deletes: { tombstone: { field: 'deleted_at' } } }, 'all by `list`; deletions by `deleted_at`, if it is set'],
  [
    { full, deletes: { tombstone: { field: 'status', values: ['deleted', 'void'] } } },
    'all by `list`; deletions by `status`, if it is `deleted` or `void`',
  ],
])('says in plain words how to sync: %j', (sync, line) => {
  expect(syncLine(sync)).toBe(`Sync: ${line}.`);
});

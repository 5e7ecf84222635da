import { expect, it } from 'vitest';
import { withIds } from './sync-ids.ts';

it('names operations and the parent by their ids, and nothing else', () => {
  const params = { isOpen: true, after: '{since}' };
  const byTime = { params, format: 'date', field: 'updatedAt', order: 'unordered', inclusive: false } as const;
  expect(
    withIds({
      full: { operation: 'listAll' },
      changed: { operation: 'listChanges', ...byTime },
      deletes: { tombstone: { field: 'deletedAt' } },
      parent: { entity: 'jobPostings', params: { jobPostingId: 'jobId' } },
    }),
  ).toEqual({
    full: { operation: 'list_all' },
    changed: { operation: 'list_changes', ...byTime },
    deletes: { tombstone: { field: 'deletedAt' } },
    parent: { entity: 'job_postings', params: { jobPostingId: 'jobId' } },
  });
});

it('adds nothing to a declaration', () => {
  const sync = { full: { operation: 'list' }, deletes: 'never' } as const;
  expect(withIds(sync)).toEqual(sync);
  expect(Object.keys(withIds(sync))).toEqual(['full', 'deletes']);
});

import { expect, it } from 'vitest';
import { candidateTag } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

it('lists candidate tags', async () => {
  const params = { includeArchived: true, limit: 10, cursor: 'G8', syncToken: 'old' };
  expectPost('/candidateTag.list', params, lastPage([candidateTag]));
  await expect(testClient().candidateTags.list(params)).resolves.toEqual({ data: [candidateTag], meta: lastMeta() });
});

it('creates a candidate tag', async () => {
  expectPost('/candidateTag.create', { title: 'Senior Candidate' }, ok(candidateTag));
  await expect(testClient().candidateTags.create({ title: 'Senior Candidate' })).resolves.toEqual({
    data: candidateTag,
    meta: meta(),
  });
});

it('archives a candidate tag', async () => {
  const archived = { ...candidateTag, isArchived: true };
  expectPost('/candidateTag.archive', { tagId: candidateTag.id }, ok(archived));
  await expect(testClient().candidateTags.archive({ tagId: candidateTag.id })).resolves.toEqual({
    data: archived,
    meta: meta(),
  });
});

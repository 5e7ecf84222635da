import { expect, it } from 'vitest';
import { candidateTag } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, offline, testClient } from '../../test/wire.ts';

offline();

it('lists candidate tags', async () => {
  const params = { includeArchived: true, limit: 10, cursor: 'G8', syncToken: 'old' };
  expectPost('/candidateTag.list', params, lastPage([candidateTag]));
  await expect(testClient().candidateTags.list(params)).resolves.toEqual({ data: [candidateTag], meta: lastMeta() });
});

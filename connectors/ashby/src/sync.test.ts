import { describe, expect, it } from 'vitest';
import { candidate } from '../test/records.ts';
import { collect, expectPost, lastPage, testClient } from '../test/wire.ts';

const ashby = testClient();
const other = { ...candidate, id: '0d9f3a3c-0000-4000-8000-000000000001', name: 'Lena Fischer' };
const firstPage = { success: true, results: [candidate], moreDataAvailable: true, nextCursor: 'G9' };

describe('listing with a sync token', () => {
  it('sends token, limit and filters with every page', async () => {
    const params = { syncToken: 'old', limit: 1, createdAfter: 1_767_225_600_000 };
    expectPost('/candidate.list', params, firstPage);
    expectPost('/candidate.list', { ...params, cursor: 'G9' }, lastPage([other]));
    const names: (string | null | undefined)[] = [];
    for await (const { name } of ashby.candidates.list(params)) names.push(name);
    expect(names).toEqual(['Adam Hart', 'Lena Fischer']);
  });

  it('returns the new token with the last page only', async () => {
    expectPost('/candidate.list', { limit: 1 }, firstPage);
    expectPost('/candidate.list', { limit: 1, cursor: 'G9' }, lastPage([other]));
    const pages = await collect(ashby.candidates.list({ limit: 1 }).pages());
    expect(pages.map(({ meta }) => [meta.hasMore, meta.syncToken])).toEqual([
      [true, undefined],
      [false, 'jYnEBmjzR'],
    ]);
  });

  it('stops when moreDataAvailable is false, even if there is a nextCursor', async () => {
    expectPost('/candidate.list', {}, { ...lastPage([candidate]), nextCursor: 'G9' });
    await expect(collect(ashby.candidates.list())).resolves.toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { collect, expectPost, lastMeta, lastPage, testClient } from '../../test/wire.ts';

const ashby = testClient();
const board = { id: 'f9e52a51-a075-4116-a7b8-484deba69023', title: 'Careers', isInternal: false };

describe('job boards', () => {
  it('lists', async () => {
    expectPost('/jobBoard.list', {}, lastPage([board]));
    await expect(ashby.jobBoards.list()).resolves.toEqual({ data: [board], meta: lastMeta() });
  });

  it('follows a cursor, in case there are several pages', async () => {
    expectPost('/jobBoard.list', {}, { ...lastPage([board]), moreDataAvailable: true, nextCursor: 'G8' });
    const other = { ...board, id: 'f9e52a51-a075-4116-a7b8-484deba69024', isInternal: true };
    expectPost('/jobBoard.list', { cursor: 'G8' }, lastPage([other]));
    await expect(collect(ashby.jobBoards.list())).resolves.toEqual([board, other]);
  });
});

import { describe, expect, it } from 'vitest';
import { source } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('sources', () => {
  it('lists', async () => {
    expectPost('/source.list', { includeArchived: true }, { ...ok([source]), moreDataAvailable: false });
    await expect(ashby.sources.list({ includeArchived: true })).resolves.toEqual({
      data: [source],
      meta: meta({ hasMore: false }),
    });
  });

  it('accepts a cursor, in case Ashby returns one', async () => {
    expectPost('/source.list', { cursor: 'G8' }, { ...ok([source]), moreDataAvailable: false });
    await expect(ashby.sources.list({ cursor: 'G8' })).resolves.toMatchObject({ data: [source] });
  });
});

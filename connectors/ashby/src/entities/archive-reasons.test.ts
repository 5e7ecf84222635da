import { describe, expect, it } from 'vitest';
import { archiveReason } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('archive reasons', () => {
  it('lists', async () => {
    expectPost('/archiveReason.list', { includeArchived: true }, ok([archiveReason]));
    await expect(ashby.archiveReasons.list({ includeArchived: true })).resolves.toEqual({
      data: [archiveReason],
      meta: meta({ hasMore: false }),
    });
  });

  it('accepts a cursor, in case Ashby returns one', async () => {
    expectPost('/archiveReason.list', { cursor: 'G8' }, ok([archiveReason]));
    await expect(ashby.archiveReasons.list({ cursor: 'G8' })).resolves.toMatchObject({ data: [archiveReason] });
  });
});

import { expect, it } from 'vitest';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';

it('lists close reasons', async () => {
  const reason = { id, reasonText: 'Position Filled', isArchived: false };
  expectPost('/closeReason.list', { includeArchived: true }, lastPage([reason]));
  await expect(ashby.closeReasons.list({ includeArchived: true })).resolves.toEqual({
    data: [reason],
    meta: lastMeta(),
  });
});

it('follows the cursor of close reasons, which is not a documented parameter', async () => {
  expectPost('/closeReason.list', { cursor: 'G8' }, { ...ok([]), moreDataAvailable: true, nextCursor: 'G9' });
  await expect(ashby.closeReasons.list({ cursor: 'G8' })).resolves.toEqual({
    data: [],
    meta: meta({ hasMore: true, nextCursor: 'G9' }),
  });
});

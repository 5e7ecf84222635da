import { expect, it } from 'vitest';
import { expectPost, meta, plainPage, testClient } from '../../test/wire.ts';

const ashby = testClient();

it('lists email senders', async () => {
  const sender = { displayName: 'Ada Okafor', email: 'ada@example.com', type: 'Primary' };
  expectPost('/emailSender.list', { limit: 25, cursor: 'G8' }, plainPage([sender]));
  await expect(ashby.emailSenders.list({ limit: 25, cursor: 'G8' })).resolves.toEqual({
    data: [sender],
    meta: meta({ hasMore: false }),
  });
});

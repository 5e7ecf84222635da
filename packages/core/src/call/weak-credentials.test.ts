import { expect, test } from 'vitest';
import { json, ok, sampleClient, wireBy } from '../../test/wire.ts';

const weak = '`apiToken` has fewer than 8 characters';

test('the first result of a client says that a credential is too short to be found in words', async () => {
  const { fetch } = wireBy(() => ok({ id: '1' }));
  const client = sampleClient({ fetch, apiToken: 'tok-1' });
  expect((await client.issues.get({ id: '1' })).meta.warnings).toEqual([expect.stringContaining(weak)]);
  expect((await client.issues.get({ id: '1' })).meta).not.toHaveProperty('warnings');
});

test('so does a check', async () => {
  const { fetch } = wireBy(() => ok({ name: 'Acme' }));
  const { apis } = await sampleClient({ fetch, apiToken: 'tok-1' }).check();
  expect(apis['rest']).toEqual({ status: 'ok', account: 'Acme', message: expect.stringContaining(weak) });
});

test.each<[string, Record<string, unknown>]>([
  ['is long enough', { apiToken: 'tok-canary-1' }],
  ['is for an API on this machine', { apiToken: 'tok-1', baseUrl: { rest: 'http://127.0.0.1:4000' } }],
  ['is that of another API', { apiToken: 'tok-canary-1', siteId: 's', trackKey: 'key-1' }],
])('nothing is said of a credential that %s', async (_, options) => {
  const { fetch } = wireBy(() => ok({ id: '1' }));
  const client = sampleClient({ fetch, ...options });
  expect((await client.issues.get({ id: '1' })).meta).not.toHaveProperty('warnings');
  expect((await client.check()).apis['rest']).not.toHaveProperty('message');
});

test('a short credential is taken out of errors where it is a word, and ordinary words stay', async () => {
  const { fetch } = wireBy(() => json({ error: 'test is no key; see the latest contest' }, 400));
  const call = sampleClient({ fetch, apiToken: 'test' }).issues.get({ id: '1' });
  await expect(call).rejects.toThrow('[redacted] is no key; see the latest contest');
});

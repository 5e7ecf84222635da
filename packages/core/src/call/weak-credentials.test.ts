import { expect, test } from 'vitest';
import { fakeFetch, json, ok, sampleClient } from '../../test/fake-fetch.ts';

const weak = '`apiToken` has fewer than 8 characters';

test('the first result of a client warns that a credential is too short to be redacted within words', async () => {
  const { fetch } = fakeFetch(() => ok({ id: '1' }));
  const client = sampleClient({ fetch, apiToken: 'tok-1' });
  expect((await client.issues.get({ id: '1' })).meta.warnings).toEqual([expect.stringContaining(weak)]);
  expect((await client.issues.get({ id: '1' })).meta).not.toHaveProperty('warnings');
});

test('a check warns as well', async () => {
  const { fetch } = fakeFetch(() => ok({ name: 'Acme' }));
  const { apis } = await sampleClient({ fetch, apiToken: 'tok-1' }).check();
  expect(apis['rest']).toEqual({ status: 'ok', account: 'Acme', message: expect.stringContaining(weak) });
});

test.each<[string, Record<string, unknown>]>([
  ['is long enough', { apiToken: 'tok-canary-1' }],
  ['is for an API on this machine', { apiToken: 'tok-1', baseUrl: { rest: 'http://127.0.0.1:4000' } }],
  ['belongs to another API', { apiToken: 'tok-canary-1', siteId: 's', trackKey: 'key-1' }],
])('there is no warning about a credential that %s', async (_, options) => {
  const { fetch } = fakeFetch(() => ok({ id: '1' }));
  const client = sampleClient({ fetch, ...options });
  expect((await client.issues.get({ id: '1' })).meta).not.toHaveProperty('warnings');
  expect((await client.check()).apis['rest']).not.toHaveProperty('message');
});

test('a short credential is redacted in errors where it is a word, and ordinary words stay', async () => {
  const { fetch } = fakeFetch(() => json({ error: 'test is no key; see the latest contest' }, 400));
  const call = sampleClient({ fetch, apiToken: 'test' }).issues.get({ id: '1' });
  await expect(call).rejects.toThrow('[redacted] is no key; see the latest contest');
});

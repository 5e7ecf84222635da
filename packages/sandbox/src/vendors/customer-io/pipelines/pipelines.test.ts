import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const strict = { 'x-strict-mode': '1' };
const attributes = async (id: string) =>
  (await client.app('GET', `/v1/customers/${id}/attributes`)).body.customer?.attributes;

it('updates people and logs their events', async () => {
  const traits = { email: 'p1@postbox.example', plan: 'plus', createdAt: '2026-11-01T00:00:00Z' };
  expect((await client.pipelines('POST', '/v1/identify', { userId: 'p1', traits })).body).toEqual({});
  expect(await attributes('p1')).toMatchObject({ email: 'p1@postbox.example', plan: 'plus', created_at: '1793491200' });
  const call = {
    userId: 'p1',
    event: 'bought',
    properties: { price: 1 },
    messageId: 'm1',
    timestamp: '2026-11-20T11:00:00Z',
  };
  await client.pipelines('POST', '/v1/track', call);
  await client.pipelines('POST', '/v1/track', call);
  await client.pipelines('POST', '/v1/page', { userId: 'p1', name: 'home', properties: { url: 'https://a.example' } });
  await client.pipelines('POST', '/v1/screen', { userId: 'p1', name: 'Home' });
  const { activities } = (await client.app('GET', '/v1/customers/p1/activities')).body;
  const seen = activities.map(({ type, name }: { type: string; name?: string }) => `${type} ${name ?? ''}`.trim());
  expect(seen.filter((one: string) => one === 'event bought')).toHaveLength(1);
  expect(seen).toContain('page https://a.example');
  expect(seen).toContain('screen Home');
});

it('applies the effects of semantic events', async () => {
  const device = { device: { token: 'tok', type: 'ios' } };
  await client.pipelines('POST', '/v1/track', { userId: 'p2', event: 'Device Created or Updated', context: device });
  expect((await client.app('GET', '/v1/customers/p2/attributes')).body.customer.devices[0].id).toBe('tok');
  await client.pipelines('POST', '/v1/track', { userId: 'p2', event: 'User Deleted' });
  expect(await attributes('p2')).toBeUndefined();
});

it('moves anonymous events to the person who is identified', async () => {
  await client.pipelines('POST', '/v1/track', { anonymousId: 'a1', event: 'peeked' });
  await client.pipelines('POST', '/v1/identify', { userId: 'p3', anonymousId: 'a1' });
  expect((await client.app('GET', '/v1/customers/p3/activities?name=peeked')).body.activities).toHaveLength(1);
});

it('accepts and drops invalid calls unless the request is strict', async () => {
  const cases: [string, unknown][] = [
    ['/v1/identify', { traits: {} }],
    ['/v1/track', { userId: 'p4' }],
    ['/v1/group', { userId: 'p4' }],
    ['/v1/alias', { userId: 'p4' }],
    ['/v1/identify', '{"userId":'],
    ['/v1/batch', {}],
    ['/v1/identify', { userId: 'p4', traits: { text: 'x'.repeat(33_000) } }],
  ];
  for (const [path, body] of cases) {
    const lenient = await client.pipelines('POST', path, body);
    expect([path, lenient.status, lenient.body]).toEqual([path, 200, {}]);
    const rejected = await client.pipelines('POST', path, body, strict);
    expect([path, rejected.status]).toEqual([path, 400]);
    expect(rejected.body.meta.errors).toHaveLength(1);
  }
  expect(await attributes('p4')).toBeUndefined();
});

it('accepts even a wrong key unless the request is strict', async () => {
  const wrong = { authorization: 'Basic eDo=' };
  expect((await client.pipelines('POST', '/v1/identify', { userId: 'p5' }, wrong)).status).toBe(200);
  expect((await client.pipelines('POST', '/v1/identify', { userId: 'p5' }, { ...wrong, ...strict })).status).toBe(401);
  expect(await attributes('p5')).toBeUndefined();
});

it('accepts batches and drops their invalid calls', async () => {
  const batch = [{ type: 'identify', userId: 'p6' }, { type: 'track', userId: 'p6' }, { type: 'alias' }];
  const rejected = await client.pipelines('POST', '/v1/batch', { batch }, strict);
  expect(rejected.body.meta.errors).toEqual(['batch[1]: event is required', 'batch[2]: type is invalid']);
  expect(await attributes('p6')).toBeUndefined();
  expect((await client.pipelines('POST', '/v1/batch', { batch })).status).toBe(200);
  expect((await attributes('p6')).id).toBe('p6');
});

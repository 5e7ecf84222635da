import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const base = '/v1/live_notifications';
const post = (operation: string, body: unknown) => client.app('POST', `${base}/${operation}`, body);
const device = { device: { token: 'tok-1', platform: 'ios' } };
const order = {
  identifiers: { id: 'l1' },
  notification_type: 'io.customer.livenotifications.segments',
  attributes: { header: 'Lesson' },
  content_state: { status: 'Unit 1', segmentsTotal: 3, segmentsComplete: 1 },
  push_payload: { alert: { title: 'Started', body: 'Unit 1 of 3' } },
};

beforeAll(async () => {
  await client.track('POST', '/api/v2/entity', {
    type: 'person',
    action: 'add_device',
    identifiers: { id: 'l1' },
    ...device,
  });
});

it('starts, updates and ends a notification, and puts each operation into the outbox', async () => {
  const started = (await post('start', order)).body;
  expect(started).toEqual({ instance_id: expect.stringMatching(/^[0-9A-Z]{26}$/) });
  const path = `${base}/${started.instance_id}`;
  expect(await get(path)).toEqual({
    instance_id: started.instance_id,
    notification_type: order.notification_type,
    platform: 'ios',
    state: 'active',
    started_at: testNow,
    expires_at: testNow + 6 * 3600,
    ended_at: null,
    failure_reason: null,
    last_delivery: { id: expect.any(String), operation: 'start', source: 'api', status: 'sent', created_at: testNow },
  });
  const update = { ...started, content_state: { status: 'Unit 2' } };
  expect((await post('update', update)).body).toEqual(started);
  expect((await post('end', started)).body).toEqual(started);
  expect(await get(path)).toMatchObject({ state: 'ended', ended_at: testNow, last_delivery: { operation: 'end' } });
  await post('update', update);
  const { outbox } = (await client.outbox()).body;
  expect(outbox.map((entry: { messageData: { operation: string } }) => entry.messageData.operation)).toEqual([
    'start',
    'update',
    'end',
  ]);
  expect(outbox[0]).toMatchObject({ channel: 'live_notification', to: 'tok-1', subject: 'Started' });
});

it('fails for people whom it cannot reach', async () => {
  const { instance_id } = (await post('start', { ...order, identifiers: { id: 'nobody' } })).body;
  const found = await get(`${base}/${instance_id}`);
  expect(found).toMatchObject({ state: 'failed', last_delivery: { status: 'undeliverable' } });
  expect(found.failure_reason).toEqual(expect.any(String));
});

it.each([
  ['two people', { identifiers: { id: 'l1', email: 'x@postbox.example' } }],
  ['a phone number', { identifiers: { phone: '+12025550100' } }],
  ['no type', { notification_type: undefined }],
  ['no state', { content_state: {} }],
  ['another platform', { platform: 'symbian' }],
  ['no alert on ios', { push_payload: undefined }],
  ['half an alert', { push_payload: { alert: { title: 'x' } } }],
  ['an expiration that is too late', { expiration: testNow + 7 * 3600 }],
])('rejects a start with %s', async (_name, changes) => {
  expect((await post('start', { ...order, ...changes })).status).toBe(400);
});

it('requires an existing instance', async () => {
  expect((await post('update', { content_state: { a: 1 } })).status).toBe(400);
  expect((await post('end', { instance_id: 'short' })).status).toBe(400);
  expect((await client.app('GET', `${base}/01HZY3V7QWERTYABCDEFGHJKMN`)).status).toBe(404);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const path = '/v1/campaigns/1/actions/18';

it('updates the given fields of an action, in the format in which they are returned', async () => {
  const before = (await get(path)).action;
  const headers = [{ name: 'X-Tag', value: 'welcome' }];
  const changes = { subject: 'Hello', from_id: 4, headers, sending_state: 'draft', made_up: 1 };
  const { status, body } = await client.app('PUT', path, changes);
  expect(status).toBe(200);
  expect(body.action).toMatchObject({
    id: '18',
    subject: 'Hello',
    from_id: 4,
    sending_state: 'draft',
    updated: testNow,
  });
  expect(body.action.body).toBe(before.body);
  expect(JSON.parse(body.action.headers)).toEqual(headers);
  expect(await get(path)).toEqual(body);
});

it('rejects invalid updates', async () => {
  const rejected = async (changes: unknown) => (await client.app('PUT', path, changes)).body.errors[0];
  expect(await rejected({ from_id: 999 })).toEqual({ detail: 'from_id is not a sender identity', status: '400' });
  expect(await rejected({ sending_state: 'maybe' })).toMatchObject({ status: '400' });
  expect(await rejected({ subject: 5 })).toMatchObject({ detail: 'subject must be a string' });
  expect((await client.app('PUT', '/v1/campaigns/1/actions/9999', {})).status).toBe(404);
});

it('does not update content from Design Studio', async () => {
  const { emails } = await get('/v1/design_studio/emails?is_linked=true');
  expect(emails.length).toBeGreaterThan(0);
  const { actions } = await get('/v1/campaigns/1/actions');
  const linked = actions.find((action: { name: string }) => action.name === emails[0].name);
  expect((await client.app('PUT', `/v1/campaigns/1/actions/${linked.id}`, { subject: 'x' })).status).toBe(400);
});

it('finds the translations of an action by language', async () => {
  const { action } = await get(`${path}/language/es`);
  expect(action).toMatchObject({ language: 'es', campaign_id: 1 });
  expect((await client.app('GET', `${path}/language/ja`)).status).toBe(404);
  const put = await client.app('PUT', `${path}/language/es`, { subject: 'Hola' });
  expect(put.body.action).toMatchObject({ id: action.id, subject: 'Hola' });
  expect((await get(`/v1/campaigns/1/actions/${action.id}`)).action.subject).toBe('Hola');
});

it('counts the metrics of one action, in either version, whichever channel is requested', async () => {
  const { messages } = await get(`/v1/messages?action_id=18&limit=1000&start_ts=${testNow - 20 * 86_400}`);
  const window = `res=hourly&tz=UTC&start=${testNow - 20 * 86_400}&end=${testNow}`;
  const { series } = (await get(`${path}/metrics?version=2&${window}`)).metric;
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  expect(sum(series.created)).toBe(messages.length);
  expect((await get(`${path}/metrics?period=weeks&type=push`)).metric.series.sent).toHaveLength(12);
  const { links } = await get(`${path}/metrics/links?period=days&steps=7`);
  expect(links).toHaveLength(1);
  expect(links[0].metric.series.clicked).toHaveLength(7);
});

it('counts the metrics of broadcasts in the same way', async () => {
  const { actions } = await get('/v1/broadcasts/15/actions');
  const action = `/v1/broadcasts/15/actions/${actions[0].id}`;
  expect((await client.app('PUT', action, { subject: 'Soon' })).body.action).toMatchObject({ subject: 'Soon' });
  expect((await get(`${action}/language/de`)).action).toMatchObject({ id: actions[1].id, broadcast_id: 15 });
  expect((await get(`${action}/metrics?period=days&steps=3`)).metric.series.sent).toHaveLength(3);
  expect((await get(`${action}/metrics/links`)).links.length).toBeGreaterThan(0);
});

it('puts the messages of a broadcast into the outbox', async () => {
  await client.app('POST', '/v1/campaigns/15/triggers', { ids: ['1001'], data: { headline: 'Now' } });
  const { outbox } = (await client.outbox()).body;
  expect(outbox[0]).toMatchObject({ channel: 'email', messageData: { headline: 'Now' }, queuedAt: testNow });
});

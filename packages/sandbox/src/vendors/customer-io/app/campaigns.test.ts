import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

it('lists all campaigns at once, with action ids as numbers', async () => {
  const body = await get('/v1/campaigns');
  expect(Object.keys(body)).toEqual(['campaigns']);
  expect(body.campaigns.length).toBeGreaterThanOrEqual(12);
  expect(body.campaigns[0].actions[0].id).toBe(18);
  const [campaign] = body.campaigns;
  expect(campaign.deduplicate_id).toBe(`${campaign.id}:${campaign.updated}`);
  expect((await get('/v1/campaigns/1')).campaign).toEqual(campaign);
});

it('returns pages of ten actions, with ids as text', async () => {
  const first = await get('/v1/campaigns/1/actions');
  expect(first.actions).toHaveLength(10);
  expect(first.actions[0].id).toBe('18');
  const second = await get(`/v1/campaigns/1/actions?start=${encodeURIComponent(first.next)}`);
  expect(second.actions).toHaveLength(1);
  expect(second.next).toBe('');
  const one = await get(`/v1/campaigns/1/actions/${second.actions[0].id}`);
  expect(one.action).toEqual(second.actions[0]);
  expect(JSON.parse(one.action.headers)).toEqual([]);
  expect((await client.app('GET', '/v1/campaigns/2/actions/18')).status).toBe(404);
});

it('counts in metrics version 2 the messages of the list', async () => {
  const start = testNow - 20 * 86_400;
  const query = `version=2&res=hourly&tz=Europe/Berlin&start=${start}&end=${testNow}`;
  const { series } = (await get(`/v1/campaigns/5/metrics?${query}`)).metric;
  const { messages } = await get(`/v1/campaigns/5/messages?limit=1000&start_ts=${start}`);
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  expect(series.created).toHaveLength(20 * 24 + 1);
  expect(sum(series.created)).toBe(messages.length);
  expect(messages.length).toBeGreaterThan(5);
  expect(sum(series.opened)).toBe(sum(series.human_opened) + sum(series.prefetch_opened));
  expect((await client.app('GET', '/v1/campaigns/5/metrics?version=2&tz=Mars/Base')).status).toBe(400);
});

it('returns at least two and at most the documented number of steps in metrics version 1', async () => {
  const steps = async (query: string) => (await get(`/v1/campaigns/1/metrics?${query}`)).metric.series.sent.length;
  expect(await steps('')).toBe(45);
  expect(await steps('steps=1')).toBe(2);
  expect(await steps('steps=0')).toBe(45);
  expect(await steps('period=hours&steps=99')).toBe(24);
  expect(await steps('period=weeks')).toBe(12);
  expect(await steps('period=months')).toBe(12);
  expect((await client.app('GET', '/v1/campaigns/1/metrics?period=years')).status).toBe(400);
});

it('requires a range and a resolution for journey metrics', async () => {
  const path = '/v1/campaigns/1/journey_metrics';
  expect((await client.app('GET', path)).status).toBe(400);
  expect((await client.app('GET', `${path}?start=2&end=1&resolution=daily`)).status).toBe(400);
  const { journey_metric } = await get(`${path}?start=${testNow - 6 * 86_400}&end=${testNow}&resolution=daily`);
  expect(Object.keys(journey_metric)).toHaveLength(7);
  expect(journey_metric.started).toHaveLength(7);
});

it('returns clicks by link', async () => {
  const { links } = await get('/v1/campaigns/1/metrics/links?period=weeks&steps=4');
  expect(links[0].link.href).toMatch(/^https:/);
  expect(links[0].metric.series.clicked).toHaveLength(4);
});

it('returns one action per language for broadcasts, with one common id', async () => {
  const { actions } = await get('/v1/broadcasts/15/actions');
  const branches = actions.map(
    (action: { multi_language_branch_action_id?: number }) => action.multi_language_branch_action_id,
  );
  expect(branches[0]).toBe(Number(actions[0].id));
  expect(branches[1]).toBe(branches[0]);
  expect(branches[2]).toBeUndefined();
});

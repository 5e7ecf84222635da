import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

it('finds a person by address in any case, and returns an empty list for an unknown one', async () => {
  const { customer } = await get('/v1/customers/1001/attributes');
  const { results } = await get(`/v1/customers?email=${encodeURIComponent(customer.attributes.email.toUpperCase())}`);
  expect(results).toEqual([customer.identifiers]);
  expect(await get('/v1/customers?email=nobody@postbox.example')).toEqual({ results: [] });
});

it('returns every person exactly once', async () => {
  const body = { filter: { and: [{ attribute: { field: 'cio_id', operator: 'exists' } }] } };
  const seen = new Set<string>();
  let start = '';
  do {
    const page = (await client.app('POST', `/v1/customers?limit=1000&start=${encodeURIComponent(start)}`, body)).body;
    for (const { cio_id } of page.identifiers) seen.add(cio_id);
    expect(page.ids).toHaveLength(page.identifiers.length);
    start = page.next;
  } while (start !== '');
  expect(seen.size).toBeGreaterThanOrEqual(5000);
  expect((await get('/v1/segments/1/customer_count')).count).toBe(seen.size);
});

it('has empty text in the ids for people without an id', async () => {
  const filter = { not: { attribute: { field: 'id', operator: 'exists' } } };
  const { body } = await client.app('POST', '/v1/customers?limit=3', { filter });
  expect(body.ids).toEqual(['', '', '']);
  expect(body.identifiers[0]).toEqual({ cio_id: expect.any(String), email: expect.any(String), id: null });
});

it('rejects an invalid filter', async () => {
  for (const filter of [
    {},
    { and: 'x' },
    { attribute: { field: 'plan', operator: 'gt', value: 1 } },
    { segment: { id: 999 } },
  ]) {
    expect((await client.app('POST', '/v1/customers', { filter })).status).toBe(400);
  }
  expect((await client.app('POST', '/v1/customers', {})).status).toBe(400);
  expect((await client.app('POST', '/v1/customers', '{"filter":')).status).toBe(400);
});

it('returns profiles without an envelope, omits unknown ids, and accepts no prefix', async () => {
  const { body } = await client.app('POST', '/v1/customers/attributes', { ids: ['1001', 'nobody', '1003'] });
  expect(body.customers.map((customer: { id: string }) => customer.id)).toEqual(['1001', '1003']);
  const [person] = body.customers;
  expect(Object.values(person.attributes).every((value) => typeof value === 'string')).toBe(true);
  expect(person.timestamps._cio_subscription_preferences_computed).toBe(0);

  const cioId = person.attributes.cio_id;
  const byCioId = (id: string) => client.app('POST', '/v1/customers/attributes?id_type=cio_id', { ids: [id] });
  expect((await byCioId(cioId)).body.customers).toHaveLength(1);
  expect((await byCioId(`cio_${cioId}`)).body.customers).toEqual([]);
  const tooMany = Array.from({ length: 101 }, (_, index) => String(index));
  expect((await client.app('POST', '/v1/customers/attributes', { ids: tooMany })).status).toBe(400);
});

it('accepts four types of identifiers and rejects phone numbers, which identify nobody here', async () => {
  const { customer } = await get('/v1/customers/1001/attributes');
  const byEmail = await get(`/v1/customers/${encodeURIComponent(customer.attributes.email)}/attributes?id_type=email`);
  const byCioId = await get(`/v1/customers/cio_${customer.attributes.cio_id}/attributes?id_type=cio_id`);
  expect(byEmail.customer.attributes).toEqual(customer.attributes);
  expect(byCioId.customer.attributes).toEqual(customer.attributes);
  expect((await client.app('GET', '/v1/customers/%2B12025550100/attributes?id_type=phone')).status).toBe(400);
  expect((await client.app('GET', '/v1/customers/nobody/attributes')).status).toBe(404);
});

it('returns the segments and the subscription preferences of a person', async () => {
  const { segments } = await get('/v1/customers/1001/segments');
  expect(segments[0]).toMatchObject({ id: '1', name: 'All Users' });
  const { customer } = await get('/v1/customers/1001/subscription_preferences');
  expect(customer.topics[0]).toEqual({
    id: 1,
    subscribed: expect.any(Boolean),
    name: 'Product updates',
    description: expect.any(String),
  });
  expect(Object.keys(customer)).toEqual(['id', 'identifiers', 'topics', 'unsubscribed', 'header']);
});

it('returns thirty days of activities, newest first, and an empty next at the end', async () => {
  const all: { id: string; timestamp: number }[] = [];
  let start = '';
  do {
    const page = await get(`/v1/activities?limit=100&type=opened_email&start=${encodeURIComponent(start)}`);
    all.push(...page.activities);
    start = page.next;
  } while (start !== '');
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map((activity) => activity.id)).size).toBe(all.length);
  const times = all.map((activity) => activity.timestamp);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect((await get('/v1/activities')).activities).toHaveLength(10);
});

it('finds activities of a person, by cio_id only with the prefix', async () => {
  const { activities } = await get('/v1/activities?type=event');
  const cioId = activities[0].customer_identifiers.cio_id;
  const count = async (id: string) =>
    (await get(`/v1/activities?limit=100&customer_id=${id}&id_type=cio_id`)).activities.length;
  expect(await count(`cio_${cioId}`)).toBeGreaterThan(0);
  expect(await count(cioId)).toBe(0);
});

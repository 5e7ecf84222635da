import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const person = async (id: string, type = 'id') =>
  (await client.app('GET', `/v1/customers/${encodeURIComponent(id)}/attributes?id_type=${type}`)).body.customer;
const put = (id: string, body: unknown) => client.track('PUT', `/api/v1/customers/${encodeURIComponent(id)}`, body);

describe('credentials', () => {
  it('are a site id and a key, and determine the region', async () => {
    const { body } = await client.track('GET', '/api/v1/accounts/region');
    expect(body).toEqual({ url: 'https://track.customer.io', region: 'us', environment_id: 3 });
    const rejected = await client.track('GET', '/api/v1/accounts/region', undefined, { authorization: 'Basic eDp5' });
    expect(rejected.status).toBe(401);
  });

  it('are not required for metrics and unsubscribes', async () => {
    const nobody = { authorization: '' };
    const report = { delivery_id: 'unknown', metric: 'opened' };
    expect((await client.track('POST', '/api/v1/metrics', report, nobody)).status).toBe(200);
    expect((await client.track('POST', '/unsubscribe/unknown', { unsubscribe: true }, nobody)).status).toBe(200);
    expect((await client.track('POST', '/api/v1/metrics', { ...report, metric: 'eaten' }, nobody)).status).toBe(400);
  });
});

describe('a profile', () => {
  it('is created and updated with the given fields, as text', async () => {
    expect((await put('t1', { email: 'T1@postbox.example', plan: 'plus', seats: 3, beta: true })).body).toEqual({});
    await put('t1', { plan: 'team', beta: '' });
    const { attributes, timestamps } = await person('t1');
    expect(attributes).toMatchObject({ id: 't1', email: 'T1@postbox.example', plan: 'team', seats: '3' });
    expect(attributes.beta).toBeUndefined();
    expect(timestamps.plan).toBe(testNow);
    expect((await client.app('GET', '/v1/customers?email=t1@postbox.example')).body.results).toHaveLength(1);
    const logged = (await client.app('GET', '/v1/customers/t1/activities?type=attribute_change')).body.activities;
    expect(logged[0].data.plan).toEqual({ from: 'plus', to: 'team' });
  });

  it('is created neither with _update nor for an unknown cio_id', async () => {
    await put('t2', { _update: true, plan: 'plus' });
    await put('cio_ffffff', { plan: 'plus' });
    expect((await client.app('GET', '/v1/customers/t2/attributes')).status).toBe(404);
  });

  it('with the email receives the new id', async () => {
    await put('lead@postbox.example', { plan: 'free' });
    await put('t3', { email: 'lead@postbox.example' });
    expect((await person('t3')).attributes).toMatchObject({ email: 'lead@postbox.example', plan: 'free' });
  });

  it('changes its email only by the cio_id', async () => {
    await put('t4', { email: 'old@postbox.example' });
    await put('t4', { email: 'new@postbox.example' });
    const { attributes } = await person('t4');
    expect(attributes.email).toBe('old@postbox.example');
    await put(`cio_${attributes.cio_id}`, { email: 'new@postbox.example' });
    expect((await person('new@postbox.example', 'email')).attributes.id).toBe('t4');
  });

  it('accepts subscription preferences in both formats', async () => {
    await put('t5', { cio_subscription_preferences: { topics: { topic_1: false } } });
    await put('t5', { 'cio_subscription_preferences.topics.topic_3': true });
    const { attributes } = await person('t5');
    expect(JSON.parse(attributes.cio_subscription_preferences)).toEqual({ topics: { topic_1: false, topic_3: true } });
  });

  it('can be deleted, and with suppression cannot be created again', async () => {
    await put('t6', { email: 't6@postbox.example' });
    await client.track('DELETE', '/api/v1/customers/t6');
    expect((await client.app('GET', '/v1/customers/t6/attributes')).status).toBe(404);
    await put('t6', { email: 't6@postbox.example' });
    await client.track('POST', '/api/v1/customers/t6/suppress');
    await put('t6', {});
    await put('t6@postbox.example', {});
    expect((await client.app('GET', '/v1/customers?email=t6@postbox.example')).body.results).toEqual([]);
    await client.track('POST', '/api/v1/customers/t6/unsuppress');
    await put('t6', {});
    expect((await person('t6')).attributes.id).toBe('t6');
  });

  it('keeps its fields in a merge and receives the missing ones', async () => {
    await put('keep', { plan: 'plus' });
    await put('gone', { plan: 'free', city: 'Bristol', email: 'gone@postbox.example' });
    await client.track('POST', '/api/v1/customers/gone/events', { name: 'walked' });
    const merge = { primary: { id: 'keep' }, secondary: { id: 'gone' } };
    expect((await client.track('POST', '/api/v1/merge_customers', merge)).body).toEqual({});
    expect((await person('keep')).attributes).toMatchObject({
      plan: 'plus',
      city: 'Bristol',
      email: 'gone@postbox.example',
    });
    expect((await client.app('GET', '/v1/customers/gone/attributes')).status).toBe(404);
    const logged = (await client.app('GET', '/v1/customers/keep/activities?name=walked')).body.activities;
    expect(logged).toHaveLength(1);
    const bad = await client.track('POST', '/api/v1/merge_customers', { primary: {} });
    expect([bad.status, bad.body]).toEqual([400, { meta: { error: expect.stringContaining('primary') } }]);
  });

  it('stores devices', async () => {
    const path = '/api/v1/customers/t7/devices';
    expect((await client.track('PUT', path, { device: { id: 'd1' } })).body.meta.errors).toHaveLength(1);
    await client.track('PUT', path, { device: { id: 'd1', platform: 'ios', last_used: 5 } });
    expect((await person('t7')).devices).toEqual([{ id: 'd1', platform: 'ios', last_used: 5 }]);
    await client.track('DELETE', `${path}/d1`);
    expect((await person('t7')).devices).toEqual([]);
  });

  it('rejects fields that are too large', async () => {
    expect((await put('t8', { text: 'x'.repeat(1001) })).status).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`a${index}`, 1]));
    expect((await put('t8', many)).body.meta.errors[0]).toContain('300');
  });
});

describe('the Track API', () => {
  it('logs an event once for each ULID, at its own time', async () => {
    const event = { name: ' bought ', id: '01HZY3V7QWERTYABCDEFGHJKMN', timestamp: testNow - 60, data: { price: 3 } };
    await client.track('POST', '/api/v1/customers/1001/events', event);
    await client.track('POST', '/api/v1/customers/1001/events', event);
    const { activities } = (await client.app('GET', '/v1/customers/1001/activities?name=bought')).body;
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({ type: 'event', id: event.id, timestamp: testNow - 60, data: { price: 3 } });
    const bad = await client.track('POST', '/api/v1/customers/1001/events', { data: {} });
    expect([bad.status, bad.body]).toEqual([400, { meta: { errors: ['name is required'] } }]);
    expect((await client.track('POST', '/api/v1/customers/1001/events', { name: 'x'.repeat(101) })).status).toBe(400);
  });

  it('moves anonymous events to the person who is identified', async () => {
    await client.track('POST', '/api/v1/events', { name: 'peeked', anonymous_id: 'anon-1', type: 'page' });
    expect((await client.app('GET', '/v1/activities?name=peeked')).body.activities).toEqual([]);
    await put('t9', { anonymous_id: 'anon-1' });
    const { activities } = (await client.app('GET', '/v1/customers/t9/activities?type=page')).body;
    expect(activities[0]).toMatchObject({ name: 'peeked', url: 'peeked', customer_id: 't9' });
  });

  it('adds people to manual segments and removes them, and ignores unknown people', async () => {
    const path = '/api/v1/segments/16';
    expect((await client.track('POST', `${path}/add_customers`, { ids: ['1001', '1003', 'nobody'] })).body).toEqual({});
    const members = async () => (await client.app('GET', '/v1/segments/16/membership')).body.ids;
    expect(await members()).toEqual(['1001', '1003']);
    await client.track('POST', `${path}/remove_customers`, { ids: ['1001'] });
    expect(await members()).toEqual(['1003']);
    expect((await client.track('POST', '/api/v1/segments/2/add_customers', { ids: ['1001'] })).status).toBe(400);
    expect((await client.track('POST', `${path}/add_customers`, { ids: [] })).status).toBe(400);
    expect((await client.track('POST', '/api/v1/segments/99/add_customers', { ids: ['1'] })).status).toBe(400);
  });

  it('moves people between dynamic segments when their attributes change', async () => {
    const count = async () => (await client.app('GET', '/v1/segments/4/customer_count')).body.count;
    const before = await count();
    await put('t10', { plan: 'team' });
    expect(await count()).toBe(before + 1);
  });

  it('accepts forms, and unsubscribes by delivery', async () => {
    const form = await client.track('POST', '/api/v1/forms/contact/submit', {
      data: { email: 'f@postbox.example', topic: 'x' },
    });
    expect([form.status, form.text]).toEqual([204, '']);
    expect((await person('f@postbox.example', 'email')).attributes.topic).toBe('x');
    expect((await client.track('POST', '/api/v1/forms/contact/submit', { data: {} })).status).toBe(400);

    const [message] = (await client.app('GET', '/v1/messages?type=email&limit=1')).body.messages;
    await client.track('POST', `/unsubscribe/${encodeURIComponent(message.id)}`, { unsubscribe: true });
    expect((await person(message.customer_identifiers.cio_id, 'cio_id')).unsubscribed).toBe(true);
    const { metrics } = (await client.app('GET', `/v1/messages/${encodeURIComponent(message.id)}`)).body.message;
    expect(metrics.unsubscribed).toBeLessThanOrEqual(testNow);
  });
});

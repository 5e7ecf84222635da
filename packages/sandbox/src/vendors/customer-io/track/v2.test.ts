import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const entity = (body: unknown) => client.track('POST', '/api/v2/entity', body);
const someone = (id: string) => ({ type: 'person', identifiers: { id } });

it('executes the actions of a person', async () => {
  const steps = [
    { ...someone('v1'), action: 'identify', attributes: { plan: 'plus' } },
    { ...someone('v1'), action: 'event', name: 'bought', attributes: { price: 2 } },
    { ...someone('v1'), action: 'add_device', device: { token: 'tok', platform: 'android' } },
    { ...someone('v2'), action: 'identify', attributes: { city: 'Bristol' } },
    { type: 'person', action: 'merge', primary: { id: 'v1' }, secondary: { id: 'v2' } },
  ];
  for (const step of steps) expect((await entity(step)).body).toEqual({});
  const { customer } = (await client.app('GET', '/v1/customers/v1/attributes')).body;
  expect(customer.attributes).toMatchObject({ plan: 'plus', city: 'Bristol' });
  expect(customer.devices[0]).toMatchObject({ id: 'tok', platform: 'android' });
  const { activities } = (await client.app('GET', '/v1/customers/v1/activities?type=event')).body;
  expect(activities[0]).toMatchObject({ name: 'bought', data: { price: 2 } });
  await entity({ ...someone('v1'), action: 'delete' });
  expect((await client.app('GET', '/v1/customers/v1/attributes')).status).toBe(404);
});

it('names the invalid field', async () => {
  const rejected = async (body: unknown) => {
    const response = await entity(body);
    expect(response.status).toBe(400);
    return response.body.errors[0];
  };
  expect(await rejected({ ...someone('v3'), action: 'event' })).toEqual({
    reason: 'required',
    field: 'name',
    message: 'name is required',
  });
  expect(await rejected({ type: 'person', action: 'identify' })).toMatchObject({ field: 'identifiers' });
  expect(await rejected({ ...someone('v3'), action: 'dance' })).toMatchObject({ reason: 'invalid', field: 'action' });
  expect(await rejected({ action: 'identify' })).toMatchObject({ field: 'type' });
  expect(await rejected('{"type":')).toMatchObject({ reason: 'invalid' });
  const large = { ...someone('v3'), action: 'event', name: 'x', attributes: { text: 'x'.repeat(33_000) } };
  expect(await rejected(large)).toMatchObject({ reason: 'too_large' });
  expect(
    (await entity({ type: 'object', action: 'identify', identifiers: { object_type_id: '1', object_id: 'a' } })).status,
  ).toBe(200);
});

it('applies the valid entities of a batch and lists the invalid ones', async () => {
  const batch = [
    { ...someone('v4'), action: 'identify', attributes: { n: 1 } },
    { ...someone('v5') },
    { ...someone('v6'), action: 'identify', attributes: { text: 'x'.repeat(33_000) } },
    { ...someone('v7'), action: 'identify', attributes: {} },
  ];
  const { status, body } = await client.track('POST', '/api/v2/batch', { batch });
  expect(status).toBe(207);
  expect(body.errors.map((error: { batch_index: number }) => error.batch_index)).toEqual([1, 2]);
  expect(Object.keys(body.errors[0])).toEqual(['batch_index', 'reason', 'field', 'message']);
  expect((await client.app('GET', '/v1/customers/v4/attributes')).body.customer.attributes.n).toBe('1');
  expect((await client.app('GET', '/v1/customers/v7/attributes')).status).toBe(200);
  const good = await client.track('POST', '/api/v2/batch', { batch: [batch[0]] });
  expect([good.status, good.body]).toEqual([200, {}]);
});

it('rejects a batch over 500 KB as a whole', async () => {
  const one = { ...someone('v8'), action: 'event', name: 'x', attributes: { text: 'x'.repeat(30_000) } };
  const { status, body } = await client.track('POST', '/api/v2/batch', {
    batch: Array.from({ length: 18 }, () => one),
  });
  expect([status, body.errors[0].reason]).toEqual([400, 'too_large']);
  expect((await client.track('POST', '/api/v2/batch', {})).status).toBe(400);
});

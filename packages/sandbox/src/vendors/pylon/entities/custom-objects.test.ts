import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const now = '2026-11-20T12:00:00Z';
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

const path = '/custom-objects/workspaces';

describe('custom objects', () => {
  it('have pages of 25, at most 100', async () => {
    const { json } = await client.call('GET', '/custom-objects/subscriptions');
    expect([json.data.length, json.pagination.has_next_page]).toEqual([25, true]);
    expect((await client.call('GET', `${path}?limit=101`)).status).toBe(400);
    expect((await client.call('GET', '/custom-objects/starships')).status).toBe(404);
  });

  it('accept the account as a field and return it as a relation', async () => {
    const [account] = await data('GET', '/accounts?limit=1');
    const object = await data('POST', path, {
      name: 'Trial',
      custom_fields: { account: { value: account.id }, environment: { value: 'staging' } },
    });
    expect(object).toEqual({
      id,
      type: 'workspaces',
      name: 'Trial',
      custom_fields: { environment: { slug: 'environment', value: 'staging' } },
      relations: [{ object_type: 'account', object_id: account.id }],
      created_at: now,
      updated_at: now,
    });
    const changed = await data('PATCH', `${path}/${object.id}`, { custom_fields: { account: { value: '' } } });
    expect(changed).toMatchObject({ name: 'Trial', relations: [], custom_fields: object.custom_fields });
    expect((await client.call('GET', `/custom-objects/subscriptions/${object.id}`)).status).toBe(404);
    expect(Object.keys((await client.call('DELETE', `${path}/${object.id}`)).json)).toEqual(['request_id']);
  });

  it('are updated together or not at all', async () => {
    const ids = (await data('GET', `${path}?limit=3`)).map((object: Loose) => object.id);
    const body = { custom_fields: { hosted_in: { value: 'Oslo' } } };
    expect((await client.call('PATCH', path, { ...body, ids: [...ids, 'none'] })).status).toBe(404);
    const filter = { field: 'hosted_in', operator: 'equals', value: 'Oslo' };
    expect(await data('POST', `${path}/search`, { filter })).toEqual([]);
    const { json } = await client.call('PATCH', path, { ...body, ids });
    expect(json).toEqual({ success: true, updated_ids: ids, request_id: id });
    expect(await data('POST', `${path}/search`, { filter })).toHaveLength(3);
    expect((await client.call('PATCH', path, { ...body, ids: [] })).status).toBe(400);
    expect((await client.call('PATCH', path, { ids, custom_fields: [] })).status).toBe(400);
  });

  it('can be searched by number', async () => {
    const filter = { field: 'seats', operator: 'greater_than', value: '200' };
    const found = await data('POST', '/custom-objects/subscriptions/search', { filter, limit: 100 });
    expect(found.length).toBeGreaterThan(0);
    for (const { custom_fields } of found) expect(Number(custom_fields.seats.value)).toBeGreaterThan(200);
  });
});

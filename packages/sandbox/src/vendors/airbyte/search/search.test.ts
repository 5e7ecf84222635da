import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulator as customerIo } from '../../customer-io/index.ts';
import { emulator as pylon } from '../../pylon/index.ts';
import { type Loose, startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([pylon, customerIo]);
});
afterAll(() => client.close());

const search = async (entity: string, params: object, action = 'context_store_search'): Promise<Loose> => {
  const { status, json } = await client.execute('pylon', entity, action, params);
  if (status !== 200) throw new Error(`${status} ${json.message}`);
  return json;
};

it('searches all pages of the list, with the records nested in the result', async () => {
  const { result, connector_metadata } = await search('contacts', {});
  expect(connector_metadata).toBeNull();
  expect(result.meta).toEqual({ has_more: false, cursor: null, took_ms: expect.any(Number) });
  expect(result.data.length).toBeGreaterThan(100);
  expect(Object.keys(result.data[0])).toEqual(['id', 'name', 'email', 'primary_phone_number', 'portal_role']);
});

it('filters, sorts and continues after a cursor', async () => {
  const query = { filter: { eq: { state: 'new' } }, sort: [{ number: 'asc' }] };
  const { data, meta } = (await search('issues', { query, limit: 3, fields: [['id'], ['number']] })).result;
  expect(data).toHaveLength(3);
  expect(Object.keys(data[0])).toEqual(['id', 'number']);
  expect(meta.has_more).toBe(true);
  const rest = (await search('issues', { query, cursor: meta.cursor, fields: ['number'] })).result;
  const numbers = [...data, ...rest.data].map(({ number }: Loose) => number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  expect(rest.meta).toMatchObject({ has_more: false, cursor: null });
});

it('returns 10 records for the action `search` without a limit, which the vendor does not have', async () => {
  expect((await search('contacts', {}, 'search')).result.data).toHaveLength(10);
});

it('applies select_fields to the records', async () => {
  const { json } = await client.execute('pylon', 'teams', 'context_store_search', {}, { select_fields: ['name'] });
  expect(json.result.data).toContainEqual({ name: 'Support' });
});

it('reads lists that need another record', async () => {
  const filter = { eq: { campaign_id: 1 } };
  const { json } = await client.execute('customer-io', 'campaign_actions', 'context_store_search', {
    query: { filter },
  });
  expect(json.result.data.length).toBeGreaterThan(0);
  expect(new Set(json.result.data.map((action: Loose) => action.campaign_id))).toEqual(new Set([1]));
});

describe('rejects', () => {
  it.each([
    ['an unknown field', { query: { filter: { eq: { colour: 'red' } } } }, 'colour'],
    ['an unknown field of the order', { query: { sort: [{ colour: 'asc' }] } }, 'colour'],
    ['an unknown field of the result', { fields: ['colour'] }, 'colour'],
    ['an unknown operator', { query: { filter: { equals: { name: 'x' } } } }, 'query.filter.equals'],
    ['an operator of another type', { query: { filter: { in: { name: 'x' } } } }, 'query.filter.in'],
    ['an unknown direction', { query: { sort: [{ name: 'up' }] } }, 'query.sort[0]'],
    ['an invented cursor', { cursor: 'x' }, 'cursor'],
    ['a limit of 0', { limit: 0 }, 'limit'],
    ['an unknown part of the query', { query: { where: {} } }, 'query.where'],
  ])('%s', async (_, params, field) => {
    const { status, json } = await client.execute('pylon', 'teams', 'context_store_search', params);
    expect(status).toBe(422);
    expect(json.errors[0].field).toBe(field);
  });

  it('a search while the store is being built', async () => {
    const id = await client.connector('pylon', 'acme');
    const body = { entity: 'teams', action: 'context_store_search' };
    const { status, json } = await client.call('POST', `/integrations/connectors/${id}/execute`, body);
    expect(status).toBe(400);
    expect(json.message).toContain('not ready (building)');
  });

  it('an entity that the store does not have', async () => {
    const { status } = await client.execute('pylon', 'tasks', 'context_store_search', {});
    expect(status).toBe(400);
  });
});

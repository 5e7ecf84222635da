import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const attribute = (field: string, operator: string, value?: unknown, type_id = '1') => ({
  object_attribute: { field, operator, value, type_id },
});
const search = (filter: unknown, query = '', object_type_id: unknown = '1') =>
  client.app('POST', `/v1/objects${query}`, { object_type_id, filter });
const entity = (body: Record<string, unknown>) => client.track('POST', '/api/v2/entity', body);
const acme = { object_type_id: '1', object_id: 'acme' };
const object = (action: string, more = {}) => entity({ type: 'object', action, identifiers: acme, ...more });

const relatives = async (id: string) =>
  (await get(`/v1/objects/1/${id}/relationships?limit=1000`)).cio_relationships.map(
    (one: { identifiers: { id: string } }) => one.identifiers.id,
  );
const objectsOf = async (id: string) =>
  (await get(`/v1/customers/${id}/relationships`)).cio_relationships.map(
    (one: { identifiers: { object_id: string } }) => one.identifiers.object_id,
  );

it('finds companies by their attributes, page by page', async () => {
  const all = (await search(attribute('name', 'exists'))).body;
  expect(all.identifiers).toHaveLength(24);
  expect(all.identifiers[0]).toEqual({ cio_object_id: expect.stringMatching(/^ob/), object_id: all.ids[0] });
  const first = (await search(attribute('name', 'exists'), '?limit=20')).body;
  const next = encodeURIComponent(first.next);
  const second = (await search(attribute('name', 'exists'), `?limit=20&start=${next}`)).body;
  expect([...first.ids, ...second.ids]).toEqual(all.ids);
  expect(second.next).toBe('');
  const { object: company } = await get(`/v1/objects/1/${all.ids[0]}/attributes`);
  const same = attribute('name', 'eq', company.attributes.name);
  expect((await search({ and: [same] })).body.ids).toEqual([all.ids[0]]);
  expect((await search({ not: same })).body.ids).toHaveLength(23);
});

it('rejects an invalid filter and one for another type', async () => {
  const bad = [{}, { and: 'x' }, attribute('name', 'gt', 1), attribute('name', 'exists', undefined, '2'), undefined];
  for (const filter of bad) expect((await search(filter)).status).toBe(400);
  expect((await search(attribute('name', 'exists'), '', null)).status).toBe(400);
});

it('returns an object by either id', async () => {
  const { identifiers } = (await search(attribute('name', 'exists'), '?limit=1')).body;
  const { cio_object_id, object_id } = identifiers[0];
  const byId = await get(`/v1/objects/1/${object_id}/attributes`);
  expect(byId.object).toMatchObject({ identifiers: identifiers[0], object_type_id: '1' });
  expect(byId.object.timestamps.name).toBeLessThanOrEqual(testNow);
  expect(await get(`/v1/objects/1/${cio_object_id}/attributes?id_type=cio_object_id`)).toEqual(byId);
  expect((await client.app('GET', '/v1/objects/1/nothing/attributes')).status).toBe(404);
  expect((await client.app('GET', `/v1/objects/company/${object_id}/attributes`)).status).toBe(400);
});

it('returns relationships from both sides', async () => {
  const { cio_relationships: people } = await get('/v1/objects/2/es/relationships?limit=3');
  expect(people[0]).toEqual({
    identifiers: { cio_id: expect.any(String), email: expect.any(String), id: expect.any(String) },
    object_type_id: '2',
    object_type_disabled: false,
  });
  const theirs = (await get(`/v1/customers/${people[0].identifiers.id}/relationships`)).cio_relationships;
  const course = theirs.find((one: { object_type_id: string }) => one.object_type_id === '2');
  expect(course).toMatchObject({ identifiers: { object_id: 'es', cio_object_id: expect.any(String) } });
  expect((await client.app('GET', '/v1/customers/nobody/relationships')).status).toBe(404);
});

it('stores the objects of Track calls', async () => {
  const related = { cio_relationships: [{ identifiers: { id: '1001' } }, { identifiers: { id: 'nobody' } }] };
  await object('identify', { attributes: { name: 'Acme', seats: 5, old: 1 }, ...related });
  await object('identify', { attributes: { seats: 9, old: null } });
  const { object: stored } = await get('/v1/objects/1/acme/attributes');
  expect(stored.attributes).toEqual({ name: 'Acme', seats: 9 });
  expect(stored.timestamps).toEqual({ name: testNow, seats: testNow });
  expect(await relatives('acme')).toEqual(['1001']);
  await object('add_relationships', { cio_relationships: [{ identifiers: { id: '1003' } }] });
  await object('delete_relationships', { cio_relationships: [{ identifiers: { id: '1001' } }] });
  expect(await relatives('acme')).toEqual(['1003']);
  await object('delete');
  expect((await client.app('GET', '/v1/objects/1/acme/attributes')).status).toBe(404);
  expect(await objectsOf('1003')).not.toContain('acme');
});

it('stores the relationships of people in all versions of Track', async () => {
  const person = (action: string, ids: string[]) =>
    entity({
      type: 'person',
      action,
      identifiers: { id: 'o1' },
      cio_relationships: ids.map((object_id) => ({ identifiers: { object_type_id: '1', object_id } })),
    });
  await person('add_relationships', ['a', 'b']);
  expect(await objectsOf('o1')).toEqual(['a', 'b']);
  await person('delete_relationships', ['a']);
  expect(await objectsOf('o1')).toEqual(['b']);
  const relationships = [{ identifiers: { object_type_id: '1', object_id: 'c' } }];
  await client.track('PUT', '/api/v1/customers/o1', {
    cio_relationships: { action: 'add_relationships', relationships },
  });
  expect(await objectsOf('o1')).toEqual(['b', 'c']);
  const unknownType = [{ identifiers: { object_type_id: '9', object_id: 'x' } }];
  await entity({ type: 'person', action: 'identify', identifiers: { id: 'o1' }, cio_relationships: unknownType });
  expect(await objectsOf('o1')).toEqual(['b', 'c']);
});

it('moves relationships when people are identified or merged, and deletes them with the person', async () => {
  await object('identify_anonymous', { cio_relationships: [{ identifiers: { anonymous_id: 'anon-9' } }] });
  expect(await relatives('acme')).toEqual([]);
  await client.track('PUT', '/api/v1/customers/o2', { anonymous_id: 'anon-9' });
  expect(await relatives('acme')).toEqual(['o2']);
  await client.track('PUT', '/api/v1/customers/o3', {});
  await client.track('POST', '/api/v1/merge_customers', { primary: { id: 'o3' }, secondary: { id: 'o2' } });
  expect(await relatives('acme')).toEqual(['o3']);
  await client.track('DELETE', '/api/v1/customers/o3');
  expect(await relatives('acme')).toEqual([]);
});

it('treats groups of Pipelines as objects', async () => {
  const traits = { name: 'Umber', relationshipAttributes: { role: 'admin' } };
  await client.pipelines('POST', '/v1/group', { userId: 'g1', groupId: 'umber', traits });
  expect((await get('/v1/objects/1/umber/attributes')).object.attributes).toEqual({ name: 'Umber' });
  await client.pipelines('POST', '/v1/group', { userId: 'g1', groupId: 'cy', traits: { object_type_id: '2' } });
  expect(await objectsOf('g1')).toEqual(['umber', 'cy']);
  await client.pipelines('POST', '/v1/group', { anonymousId: 'a9', groupId: 'umber' });
  await client.pipelines('POST', '/v1/identify', { userId: 'g2', anonymousId: 'a9' });
  expect(await relatives('umber')).toEqual(['g1', 'g2']);
  const track = (event: string) =>
    client.pipelines('POST', '/v1/track', { userId: 'g1', event, properties: { objectId: 'umber' } });
  await track('Relationship Deleted');
  expect(await relatives('umber')).toEqual(['g2']);
  await track('Object Deleted');
  expect((await client.app('GET', '/v1/objects/1/umber/attributes')).status).toBe(404);
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Loose, startAirbyte, type TestClient, testTime } from '../test-client.ts';

let now = testTime;
let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([], () => now);
});
beforeEach(() => {
  now = testTime;
});
afterAll(() => client.close());

const path = '/integrations/connectors';
const list = async (query: string) => (await client.data('GET', `${path}?${query}`)).data;
const create = (workspace: string) =>
  client.data('POST', path, {
    workspace_name: workspace,
    connector_type: 'pylon',
    credentials: { api_token: 'secret-of-pylon' },
  });

it('lists connectors by workspace and by definition', async () => {
  const all = await list('workspace_name=default');
  expect(all.map(({ summarized_source_template: template }: Loose) => template.connector_name)).toEqual([
    'pylon',
    'ashby',
    'customer-io',
    'github',
    'linear',
    'stripe',
  ]);
  const definition = all[0].summarized_source_template.actor_definition_id;
  expect(await list(`workspace_name=default&definition_id=${definition}`)).toEqual([all[0]]);
  expect(await list(`workspace_name=twins&definition_id=${definition}`)).toHaveLength(2);
  expect(await list('workspace_name=empty')).toEqual([]);
  const [acme] = (await client.data('GET', '/workspaces?name_contains=acme')).data;
  expect(await list(`workspace_id=${acme.id}`)).toEqual(await list('workspace_name=acme'));
  expect(await list('external_user_id=acme')).toEqual(await list('workspace_name=acme'));
  expect((await list('')).length).toBeGreaterThan(all.length);
});

it('rejects an unknown workspace and a wrong definition id', async () => {
  expect((await client.call('GET', `${path}?workspace_name=nowhere`)).status).toBe(404);
  expect((await client.call('GET', `${path}?workspace_id=00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  expect((await client.call('GET', `${path}?definition_id=pylon`)).status).toBe(422);
});

it('gets one connector without its credentials', async () => {
  const created = await create('empty');
  const { status, json } = await client.call('GET', `${path}/${created.id}`);
  expect(status).toBe(200);
  expect(json).toEqual(created);
  expect(JSON.stringify(json)).not.toContain('secret-of-pylon');
  expect(json).toMatchObject({
    name: 'Pylon empty',
    replication_config: {},
    entities: null,
    source_template: { name: 'Pylon', user_config_spec: { connectionSpecification: { type: 'object' } } },
  });
  expect((await client.call('GET', `${path}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  expect((await client.call('GET', `${path}/pylon`)).status).toBe(422);
});

it('updates the name and the entities; missing fields stay, an empty list clears', async () => {
  const { id } = await create('empty');
  const entities = [{ entity: 'issues', modes: ['read'] }];
  expect(await client.data('PUT', `${path}/${id}`, { name: 'Renamed', entities })).toMatchObject({
    name: 'Renamed',
    entities,
  });
  expect(await client.data('PUT', `${path}/${id}`, {})).toMatchObject({ name: 'Renamed', entities });
  expect(await client.data('PUT', `${path}/${id}`, { entities: [] })).toMatchObject({ name: 'Renamed', entities: [] });
  const unknown = await client.call('PUT', `${path}/${id}`, { replication_config: { since: '2026' } });
  expect([unknown.status, unknown.json.errors[0].field]).toEqual([422, 'replication_config.since']);
});

it('deletes a connector in the background: it is still in the next list, and then gone', async () => {
  await client.scopedToken('deletions');
  const { id } = await create('deletions');
  const deleted = await client.call('DELETE', `${path}/${id}`);
  expect([deleted.status, deleted.json]).toEqual([202, { job_id: expect.any(String) }]);
  for (const [method, below] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/inspect'],
  ] as const)
    expect((await client.call(method, `${path}/${id}${below}`)).status).toBe(404);
  expect(await list('workspace_name=acme')).toHaveLength(2);
  expect((await list('workspace_name=deletions')).map((each: Loose) => each.id)).toEqual([id]);
  expect(await list('workspace_name=deletions')).toEqual([]);
});

it('inspects a connector whose context store is ready', async () => {
  const id = await client.connector('pylon');
  const inspection = await client.data('GET', `${path}/${id}/inspect`);
  expect(inspection).toMatchObject({
    connector_id: id,
    name: 'Pylon default',
    source_definition_id: 'f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6',
    source_definition_name: 'Pylon',
    docs_skill_id: `connector-source:${id}`,
    warnings: [],
  });
  const readiness = inspection.context_store_readiness;
  expect(readiness.supported_context_store_entities).toContainEqual({ entity: 'issues', suggested: true });
  expect(readiness.configured_cache_entities[0]).toMatchObject({
    entity: 'issues',
    status: 'READY',
    ready_for_search: true,
    updated_at: expect.any(String),
  });
});

it('inspects a context store that is being built, and one that is loaded after a minute', async () => {
  const stateOf = async (id: string) => {
    const { context_store_readiness: readiness, warnings } = await client.data('GET', `${path}/${id}/inspect`);
    const { status, ready_for_search, updated_at } = readiness.configured_cache_entities[0];
    return [status, ready_for_search, updated_at, warnings.length];
  };
  const created = await create('empty');
  expect(await stateOf(await client.connector('pylon', 'acme'))).toEqual(['FIRST_PULL_IN_PROGRESS', false, null, 1]);
  expect(await stateOf(created.id)).toEqual(['CREATING', false, null, 1]);
  now = new Date(testTime.getTime() + 60_000);
  expect(await stateOf(created.id)).toEqual(['READY', true, '2026-11-20T12:01:00.000Z', 0]);
});

it('has no context store where the workspace has switched it off', async () => {
  await client.scopedToken('without store');
  const { id } = await create('without store');
  const [workspace] = (await client.data('GET', '/workspaces?name_contains=without')).data;
  await client.data('PUT', `/workspaces/${workspace.id}`, { cache_enabled: false });
  expect((await client.data('GET', `${path}/${id}/inspect`)).context_store_readiness).toBeNull();
});

it('answers the inspection of an unknown connector with a 404 without a body', async () => {
  const { status, json } = await client.call('GET', `${path}/00000000-0000-4000-8000-000000000000/inspect`);
  expect([status, json]).toEqual([404, '']);
});

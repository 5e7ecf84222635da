import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentials } from '../credentials.ts';
import { definitionOf } from '../definitions.ts';
import { type Loose, startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte();
});
afterAll(() => client.close());

const path = '/integrations/templates/sources';
const names = async (query = '') => (await client.data('GET', `${path}${query}`)).data.map(({ name }: Loose) => name);
const slack = definitionOf('slack').definitionId;
const globalOf = async (slug: string) =>
  (await client.data('GET', `${path}?use_global=true`)).data.find((each: Loose) => each.connector_name === slug);

it("lists the organization's templates, or the global ones", async () => {
  const { data } = await client.data('GET', path);
  expect(data[0]).toMatchObject({
    name: 'Pylon',
    actor_definition_id: definitionOf('pylon').definitionId,
    connector_name: 'pylon',
    organization_id: credentials.organizationId,
    icon: expect.any(String),
    mode: 'DIRECT',
    tags: ['support', 'core'],
  });
  const global = await names('?use_global=true');
  expect(global).toHaveLength(24);
  expect(await names('/global')).toEqual(global);
  expect((await globalOf('slack')).organization_id).toBeNull();
});

it('filters by all tags, or by any of them', async () => {
  expect(await names('?tags=support&tags=core')).toEqual(['Pylon']);
  expect((await names('?tags=support&tags=core&tags_mode=any')).length).toBeGreaterThan(1);
});

it('creates, gets, updates and deletes a template', async () => {
  const body = { actor_definition_id: slack, partial_default_config: {}, name: 'Slack of ours' };
  const created = await client.data('POST', path, body);
  expect(created).toMatchObject({ name: 'Slack of ours', source_definition_id: slack, mode: 'REPLICATION' });
  const one = `${path}/${created.id}`;
  expect(await client.data('GET', one)).toMatchObject({ ...created, auth_tooltip: null, connector_name: 'slack' });
  const changed = await client.data('PATCH', one, { name: 'Slack renamed', mode: 'DIRECT' });
  expect(changed).toMatchObject({ id: created.id, name: 'Slack renamed', mode: 'DIRECT', partial_default_config: {} });
  expect(await client.data('DELETE', one)).toEqual({ id: created.id, deleted_at: expect.any(String) });
  expect((await client.call('GET', one)).status).toBe(404);
  expect(await names()).not.toContain('Slack renamed');
});

it('rejects a name that is taken with the words "already exists"', async () => {
  const body = { actor_definition_id: slack, partial_default_config: {}, name: 'Pylon' };
  const { status, json } = await client.call('POST', path, body);
  expect(status).toBe(409);
  expect(json).toEqual({ message: expect.stringContaining('already exists'), errors: [] });
});

it('clones a global template once under its name', async () => {
  const original = await globalOf('jira');
  const cloned = await client.data('POST', path, { original_source_template_id: original.id });
  expect(cloned).toMatchObject({ name: 'Jira', mode: original.mode });
  expect(cloned.id).not.toBe(original.id);
  expect((await client.call('POST', path, { original_source_template_id: original.id })).status).toBe(409);
  const other = { original_source_template_id: original.id, name: 'Jira 2', mode: 'DIRECT' };
  expect(await client.data('POST', path, other)).toMatchObject({ name: 'Jira 2', mode: 'DIRECT' });
});

it('rejects an unknown definition, a missing field and a change of a global template', async () => {
  const unknown = { actor_definition_id: '00000000-0000-4000-8000-000000000000', partial_default_config: {} };
  expect((await client.call('POST', path, unknown)).json.message).toBe('invalid actor_definition_id');
  const { status, json } = await client.call('POST', path, { actor_definition_id: slack });
  expect([status, json.errors[0].field]).toEqual([422, 'partial_default_config']);
  expect((await client.call('DELETE', `${path}/${(await globalOf('orb')).id}`)).status).toBe(403);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentials } from './credentials.ts';
import { type Loose, startAirbyte, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte();
});
afterAll(() => client.close());

const named = async (name: string) => (await client.data('GET', `/workspaces?name_contains=${name}`)).data[0];
const names = (data: Loose) => data.map(({ name }: Loose) => name);
const fresh = async (name: string) => {
  await client.scopedToken(name);
  return named(name);
};

it('lists workspaces by status and by a part of the name, whatever the case', async () => {
  const { data, next } = await client.data('GET', '/workspaces?limit=100');
  expect(names(data)).toEqual(expect.arrayContaining(['default', 'acme', 'twins', 'empty', 'dormant']));
  expect(next).toBeNull();
  expect(data[0]).toEqual({
    id: expect.any(String),
    name: 'default',
    organization_id: credentials.organizationId,
    status: 'active',
    cache_enabled: null,
    tombstone: false,
    visibility: 'shared',
    color: null,
    created_at: expect.any(String),
    updated_at: expect.any(String),
  });
  expect(names((await client.data('GET', '/workspaces?status=inactive')).data)).toEqual(['dormant']);
  expect(names((await client.data('GET', '/workspaces?name_contains=ACM')).data)).toEqual(['acme']);
});

it('gives the URL of the next page, which repeats the other parameters', async () => {
  const token = await client.token(credentials.sharedClientId, credentials.sharedClientSecret);
  const headers = {
    authorization: `Bearer ${token}`,
    'x-organization-id': credentials.secondOrganizationId,
  };
  const first = await client.data('GET', '/workspaces?status=active', undefined, headers);
  expect(first.data).toHaveLength(20);
  const next = new URL(first.next);
  expect(next.searchParams.get('status')).toBe('active');
  expect(next.pathname).toBe('/airbyte/api/v1/workspaces');
  const second: Loose = await (await fetch(next, { headers })).json();
  expect(second.next).toBeNull();
  expect(names([...first.data, ...second.data])).toHaveLength(24);
  expect(new Set(names([...first.data, ...second.data])).size).toBe(24);
});

it.each(['limit=0', 'limit=101', 'status=sleeping', 'cursor=invented'])('rejects %s', async (query) => {
  const { status, json } = await client.call('GET', `/workspaces?${query}`);
  expect(status).toBe(422);
  expect(json.errors[0].field).toBe(query.split('=')[0]);
});

it('counts workspaces by status', async () => {
  const { active_count, inactive_count, total_count } = await client.data('GET', '/workspaces/stats');
  expect(inactive_count).toBe(1);
  expect(total_count).toBe(active_count + 1);
});

it('gets one workspace of the organization', async () => {
  const acme = await named('acme');
  expect(await client.data('GET', `/workspaces/${acme.id}`)).toEqual(acme);
  expect((await client.call('GET', '/workspaces/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await client.call('GET', '/workspaces/acme')).status).toBe(422);
});

it('renames a workspace: the old name is unknown, and a scoped token for it makes a new one', async () => {
  const { id } = await fresh('before');
  expect(await client.data('PUT', `/workspaces/${id}`, { name: 'after', cache_enabled: false })).toMatchObject({
    id,
    name: 'after',
    cache_enabled: false,
    status: 'active',
  });
  expect((await client.call('GET', '/integrations/connectors?workspace_name=before')).status).toBe(404);
  expect((await fresh('before')).id).not.toBe(id);
  expect((await client.call('PUT', `/workspaces/${id}`, { name: 'default' })).status).toBe(409);
});

it('deletes a workspace with its connectors', async () => {
  const { id } = await fresh('short-lived');
  const connector = await client.data('POST', '/integrations/connectors', {
    workspace_name: 'short-lived',
    connector_type: 'Pylon',
    credentials: { api_token: 'x' },
  });
  expect(await client.data('DELETE', `/workspaces/${id}`)).toEqual({ id, deleted_at: '2026-11-20T12:00:00.000Z' });
  expect((await client.call('GET', `/workspaces/${id}`)).status).toBe(404);
  expect(await named('short-lived')).toBeUndefined();
  expect((await client.call('GET', `/integrations/connectors/${connector.id}`)).status).toBe(404);
  expect((await client.call('DELETE', `/workspaces/${id}`)).status).toBe(404);
});

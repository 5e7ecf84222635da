import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { credentials } from '../credentials.ts';
import { startAirbyte, type TestClient, testTime } from '../test-client.ts';

let now = testTime;
let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([], () => now);
});
beforeEach(() => {
  now = testTime;
});
afterAll(() => client.close());

const tokenPath = '/account/applications/token';
const scopedPath = '/account/applications/scoped-token';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const later = (minutes: number) => {
  now = new Date(testTime.getTime() + minutes * 60_000);
};

it('exchanges the credentials of an application for a new token each time, without a token of its own', async () => {
  const body = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
  const { status, json } = await client.call('POST', tokenPath, body, {});
  expect(status).toBe(200);
  expect(json).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: 'bearer',
    expires_in: 900,
    organization_id: credentials.organizationId,
  });
  expect((await client.call('POST', tokenPath, body, {})).json.access_token).not.toBe(json.access_token);
});

it.each([
  ['a wrong secret', { client_id: credentials.clientId, client_secret: 'wrong' }, 401],
  ['an unknown client', { client_id: 'nobody', client_secret: credentials.clientSecret }, 401],
  [
    'a revoked application',
    { client_id: credentials.revokedClientId, client_secret: credentials.revokedClientSecret },
    401,
  ],
])('rejects %s', async (_, body, status) => {
  const response = await client.call('POST', tokenPath, body, {});
  expect(response.status).toBe(status);
  expect(response.json).toEqual({ message: expect.any(String), errors: [] });
});

it('names the missing field of a token request', async () => {
  const { status, json } = await client.call('POST', tokenPath, { client_id: 'x' }, {});
  expect(status).toBe(422);
  expect(json.errors).toEqual([
    { field: 'client_secret', message: 'client_secret is required', error_code: 'missing' },
  ]);
  expect((await client.call('POST', tokenPath, 'not json', {})).status).toBe(422);
});

it('requires a valid token, which expires after 15 minutes', async () => {
  expect((await client.call('GET', '/workspaces', undefined, {})).status).toBe(401);
  expect((await client.call('GET', '/workspaces', undefined, bearer('wrong'))).json).toEqual({
    message: 'Invalid or expired token',
    errors: [],
  });
  const headers = bearer(await client.token());
  later(14.9);
  expect((await client.call('GET', '/workspaces', undefined, headers)).status).toBe(200);
  later(15);
  expect((await client.call('GET', '/workspaces', undefined, headers)).status).toBe(401);
});

it('requires members of several organizations to name one', async () => {
  const token = await client.token(credentials.sharedClientId, credentials.sharedClientSecret);
  const without = await client.call('GET', '/workspaces', undefined, bearer(token));
  expect(without.status).toBe(400);
  expect(without.json.message).toContain('specify target organization');
  const named = { ...bearer(token), 'x-organization-id': credentials.secondOrganizationId };
  const { json } = await client.call('GET', '/workspaces', undefined, named);
  expect(json.data[0].organization_id).toBe(credentials.secondOrganizationId);
});

it('rejects a foreign organization', async () => {
  const headers = { ...bearer(await client.token()), 'x-organization-id': credentials.secondOrganizationId };
  expect((await client.call('GET', '/workspaces', undefined, headers)).status).toBe(403);
});

it('says no organization in the token of several, unless the request names it', async () => {
  const body = { client_id: credentials.sharedClientId, client_secret: credentials.sharedClientSecret };
  expect((await client.call('POST', tokenPath, body, {})).json.organization_id).toBeNull();
  const named = { 'x-organization-id': credentials.secondOrganizationId };
  expect((await client.call('POST', tokenPath, body, named)).json.organization_id).toBe(named['x-organization-id']);
  const one = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
  expect((await client.call('POST', tokenPath, one, named)).status).toBe(403);
});

it('lists the organizations of the caller without X-Organization-Id', async () => {
  const token = await client.token(credentials.sharedClientId, credentials.sharedClientSecret);
  const path = '/internal/account/organizations';
  const { json } = await client.call('GET', path, undefined, bearer(token));
  expect(json.data.map(({ id }: { id: string }) => id)).toEqual([
    credentials.organizationId,
    credentials.secondOrganizationId,
  ]);
  expect((await client.data('GET', path)).organizations).toEqual([
    expect.objectContaining({ id: credentials.organizationId, organization_name: 'Kestrel Cloud' }),
  ]);
});

it('issues a scoped token and creates the workspace of a new name', async () => {
  const token = await client.scopedToken('brand new');
  const info = await client.data('GET', `${scopedPath}/info`, undefined, bearer(token));
  expect(info).toMatchObject({ organization_id: credentials.organizationId, workspace_name: 'brand new' });
  const again = await client.scopedToken('brand new');
  expect(await client.data('GET', `${scopedPath}/info`, undefined, bearer(again))).toEqual(info);
  const { data } = await client.data('GET', '/workspaces?name_contains=brand');
  expect(data).toMatchObject([{ id: info.workspace_id, name: 'brand new', status: 'active', tombstone: false }]);
});

it('lets a scoped token use only the connectors of its workspace, for 20 minutes', async () => {
  const headers = bearer(await client.scopedToken('acme'));
  const { data } = await client.data('GET', '/integrations/connectors', undefined, headers);
  expect(data.map(({ name }: { name: string }) => name)).toEqual(['Pylon acme', 'Ashby acme']);
  const own = `/integrations/connectors/${data[0].id}`;
  const foreign = `/integrations/connectors/${await client.connector('pylon')}`;
  const status = async (method: string, path: string, body?: object) =>
    (await client.call(method, path, body, headers)).status;
  expect(await status('GET', own)).toBe(200);
  expect(await status('GET', `${own}/inspect`)).toBe(200);
  expect(await status('GET', foreign)).toBe(403);
  expect(await status('GET', `${foreign}/inspect`)).toBe(403);
  expect(await status('POST', `${foreign}/execute`, { entity: 'issues', action: 'list' })).toBe(403);
  expect(await status('GET', '/integrations/connectors?workspace_name=default')).toBe(403);
  const created = { connector_type: 'pylon', credentials: { api_token: 'x' } };
  expect(await status('POST', '/integrations/connectors', { ...created, workspace_name: 'acme' })).toBe(200);
  expect(await status('POST', '/integrations/connectors', { ...created, workspace_name: 'default' })).toBe(403);
  for (const path of ['/workspaces', '/integrations/templates/sources', '/internal/account/organizations'])
    expect(await status('GET', path)).toBe(403);
  expect(await status('DELETE', own)).toBe(403);
  later(19.9);
  expect(await status('GET', own)).toBe(200);
  later(20);
  expect(await status('GET', own)).toBe(401);
});

it('tells an application token that only a scoped one has this information', async () => {
  expect((await client.call('GET', `${scopedPath}/info`)).status).toBe(403);
});

it('issues a widget token that names the workspace in its URL', async () => {
  const path = '/account/applications/widget-token';
  const body = { workspace_name: 'acme', allowed_origin: 'https://app.example' };
  const { token } = await client.data('POST', path, body);
  const widget = JSON.parse(Buffer.from(token, 'base64').toString());
  const info = await client.data('GET', `${scopedPath}/info`, undefined, bearer(widget.token));
  expect(info.workspace_name).toBe('acme');
  expect(new URL(widget.widgetUrl).searchParams.get('workspaceId')).toBe(info.workspace_id);
  expect((await client.call('POST', path, { workspace_name: 'acme' })).status).toBe(422);
});

it('answers unknown paths, wrong methods and injected limits with the error body', async () => {
  expect(await client.call('GET', '/nothing')).toMatchObject({ status: 404, json: { errors: [] } });
  expect(await client.call('PATCH', '/workspaces')).toMatchObject({ status: 405, json: { errors: [] } });
  client.sandbox.faults.inject({ fault: { kind: 'status', status: 429 } });
  const limited = await client.call('GET', '/workspaces');
  expect(limited).toMatchObject({ status: 429, json: { message: expect.any(String), errors: [] } });
  expect(limited.headers.get('retry-after')).toBeNull();
});

it('forgets tokens when the sandbox is reset', async () => {
  const other = await startAirbyte([]);
  try {
    other.sandbox.reset();
    expect((await other.call('GET', '/workspaces')).status).toBe(401);
  } finally {
    await other.close();
  }
});

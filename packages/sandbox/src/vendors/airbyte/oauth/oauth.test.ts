import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { emulator as github } from '../../github/index.ts';
import { credentials } from '../credentials.ts';
import { startAirbyte, type TestClient, testTime } from '../test-client.ts';

let now = testTime;
let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([github], () => now);
});
beforeEach(() => {
  now = testTime;
});
afterAll(() => client.close());

const path = '/integrations/connectors/oauth/initiate';
const start = (fields: object = {}) =>
  client.data('POST', path, {
    workspace_name: 'empty',
    connector_type: 'GitHub',
    redirect_url: 'https://app.example/back?state=7',
    replication_config: { repositories: ['kestrelcloud/platform'] },
    ...fields,
  });
const visit = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, to: new URL(response.headers.get('location') ?? 'https://none.example') };
};

it('leads from the consent to a connector that works', async () => {
  const { consent_url: consent } = await start();
  expect(consent).toMatch(`${client.sandbox.url}/airbyte/`);
  const { status, to } = await visit(consent);
  expect(status).toBe(302);
  expect(to.origin + to.pathname).toBe('https://app.example/back');
  expect(to.searchParams.get('state')).toBe('7');
  const id = to.searchParams.get('connector_id');
  expect(await client.data('GET', `/integrations/connectors/${id}`)).toMatchObject({ id, name: 'Github empty' });
  const execution = { entity: 'viewer', action: 'get' };
  expect((await client.data('POST', `/integrations/connectors/${id}/execute`, execution)).result.login).toBeTruthy();
  expect((await visit(consent)).status).toBe(404);
});

it('redirects with an error after a denial, and after the session has expired', async () => {
  const denied = await visit(`${(await start()).consent_url}&deny=true`);
  expect(denied.to.searchParams.get('error')).toBe('access_denied');
  expect(denied.to.searchParams.get('error_description')).toBeTruthy();
  expect(denied.to.searchParams.has('connector_id')).toBe(false);
  const { consent_url: late } = await start();
  now = new Date(testTime.getTime() + 11 * 60_000);
  expect((await visit(late)).to.searchParams.get('error')).toBe('session_expired');
});

it('needs a source template of the organization', async () => {
  const body = { workspace_name: 'empty', connector_type: 'slack', redirect_url: 'https://app.example/back' };
  const { status, json } = await client.call('POST', path, body);
  expect(status).toBe(400);
  expect(json.message).toBe('No organization-specific source template configured for this connector type.');
});

it.each([
  ['both identifiers', { definition_id: 'ef69ef6e-aa7f-4af1-a01d-ef775033524e' }, 422],
  ['no identifier', { connector_type: null }, 422],
  ['an unknown type', { connector_type: 'git_hub' }, 404],
  ['an unknown workspace', { workspace_name: 'nowhere' }, 404],
  ['a type without OAuth', { connector_type: 'Pylon', replication_config: null }, 400],
  ['a relative address', { redirect_url: '/back' }, 422],
])('rejects %s', async (_, fields, status) => {
  await expect(start(fields)).rejects.toThrow(`: ${status} `);
});

it("keeps and replaces the organization's own OAuth application, and never shows its secret", async () => {
  const body = { connector_type: 'GitHub', configuration: { client_id: 'a', client_secret: 'hush' } };
  const app = await client.data('PUT', '/oauth/credentials', body);
  expect(app).toMatchObject({
    scope_type: 'organization',
    scope_id: credentials.organizationId,
    connector_type: 'source',
    connector_definition_id: 'ef69ef6e-aa7f-4af1-a01d-ef775033524e',
  });
  expect(JSON.stringify(app)).not.toContain('hush');
  const byId = { connector_definition_id: app.connector_definition_id, configuration: body.configuration };
  expect((await client.data('PUT', '/oauth/credentials', byId)).id).toBe(app.id);
  for (let time = 0; time < 2; time++) {
    const deleted = await client.call('DELETE', '/oauth/credentials/connector_type/GitHub');
    expect([deleted.status, deleted.json]).toEqual([204, '']);
  }
  expect((await client.data('PUT', '/oauth/credentials', body)).id).not.toBe(app.id);
});

it.each([
  [{ connector_type: 'google_drive', configuration: { client_id: 'a', client_secret: 'b' } }, 404],
  [{ connector_type: 'Google Drive', configuration: { client_id: 'a' } }, 422],
  [{ connector_type: 'Pylon', configuration: { client_id: 'a', client_secret: 'b' } }, 422],
  [{ configuration: {} }, 422],
  [{ connector_type: 'GitHub', configuration: {}, definition_id: 'ef69ef6e-aa7f-4af1-a01d-ef775033524e' }, 422],
])('rejects the OAuth application %j', async (body, status) => {
  expect((await client.call('PUT', '/oauth/credentials', body)).status).toBe(status);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionOf } from '../definitions.ts';
import { startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte();
});
afterAll(() => client.close());

const paths = ['/integrations/connectors', '/integrations/connectors/check'];
const pylon = { workspace_name: 'empty', connector_type: 'pylon', credentials: { api_token: 'x' } };
const ashby = { workspace_name: 'empty', connector_type: 'ashby', credentials: { api_key: 'x' } };
const started = { replication_config: { start_date: '2026-01-01T00:00:00Z' } };

describe('creates a connector', () => {
  const create = (body: object) => client.data('POST', '/integrations/connectors', body);

  it.each(['pylon', 'Pylon', 'PYLON'])('by the name %s', async (type) => {
    expect((await create({ ...pylon, connector_type: type })).source_template.name).toBe('Pylon');
  });

  it('by a name with a space', async () => {
    const replication_config = { folder_url: 'https://drive.example', streams: [] };
    const body = { ...pylon, connector_type: 'google drive', credentials: { refresh_token: 'x' }, replication_config };
    expect((await create(body)).source_template.name).toBe('Google-Drive');
  });

  it('by the id of a definition, with a name and entities', async () => {
    const body = { ...ashby, ...started, connector_type: null, definition_id: definitionOf('ashby').definitionId };
    const created = await create({ ...body, name: 'Hiring', entities: [{ entity: 'jobs' }], environment: {} });
    expect(created).toMatchObject({ name: 'Hiring', entities: [{ entity: 'jobs' }], ...started });
  });

  it("by a source template, beside the type that Airbyte's command-line tool sends with it", async () => {
    const { data } = await client.data('GET', '/integrations/templates/sources');
    const created = await create({ ...pylon, source_template_id: data[0].id });
    expect(created.source_template.id).toBe(data[0].id);
  });

  it('with the whole configuration in replication_config', async () => {
    const { workspace_name, connector_type } = ashby;
    const replication_config = { api_key: 'hush', ...started.replication_config };
    const created = await create({ workspace_name, connector_type, replication_config });
    expect(created.replication_config).toEqual(started.replication_config);
  });

  it('from a global template where the organization has none', async () => {
    const created = await create({ ...pylon, connector_type: 'Klaviyo', credentials: { api_key: 'x' } });
    expect(created.source_template).toMatchObject({ name: 'Klaviyo', mode: 'MULTI', supports_context_store: false });
  });
});

describe.each(paths)('POST %s rejects', (path) => {
  it.each([
    ['a body without an identifier', { ...pylon, connector_type: null }, 422, 'body'],
    ['two identifiers', { ...pylon, definition_id: definitionOf('pylon').definitionId }, 422, 'body'],
    ['no credentials at all', { ...pylon, credentials: null }, 422, 'body'],
    ['a missing workspace_name', { ...pylon, workspace_name: undefined }, 422, 'workspace_name'],
    ['a missing required property', ashby, 422, 'replication_config.start_date'],
    [
      'a required property beside replication_config',
      { ...ashby, ...started.replication_config },
      422,
      'replication_config.start_date',
    ],
    ['an unknown property', { ...pylon, ...started }, 422, 'replication_config.start_date'],
    [
      'a missing part of the address',
      { ...pylon, connector_type: 'shopify', credentials: { api_key: 'x' } },
      422,
      'environment.shop',
    ],
    [
      'a property of another type',
      { ...ashby, replication_config: { start_date: 1 } },
      422,
      'replication_config.start_date',
    ],
  ])('%s', async (_, body, status, field) => {
    const response = await client.call('POST', path, body);
    expect(response.status).toBe(status);
    expect(response.json.errors).toEqual([{ field, message: response.json.message, error_code: expect.any(String) }]);
  });

  it.each([
    ['an unknown workspace, which only tokens create', { ...pylon, workspace_name: 'nowhere' }],
    ['an unknown type', { ...pylon, connector_type: 'pylonn' }],
    ['a name with underscores', { ...pylon, connector_type: 'google_drive' }],
    ['an unknown template', { ...pylon, source_template_id: '00000000-0000-4000-8000-000000000000' }],
  ])('%s with a 404', async (_, body) => {
    expect((await client.call('POST', path, body)).status).toBe(404);
  });

  it.each([
    ['other keys', { api_key: 'x' }, 'api_key'],
    ['a discriminator', { api_token: 'x', auth_type: 'api_token' }, 'api_token, auth_type'],
    ['no keys', {}, 'none'],
  ])('credentials with %s, and names the schemes', async (_, credentials, keys) => {
    const { status, json } = await client.call('POST', path, { ...pylon, credentials });
    expect(status).toBe(400);
    expect(json.message).toContain(`Provided keys: ${keys}.`);
    expect(json.message).toContain('Available schemes: api_token (api_token)');
  });
});

it('requires a template id where the organization has several templates of the type', async () => {
  const body = { actor_definition_id: definitionOf('pylon').definitionId, partial_default_config: {}, name: 'Pylon 2' };
  const { id } = await client.data('POST', '/integrations/templates/sources', body);
  const { status, json } = await client.call('POST', '/integrations/connectors', pylon);
  expect([status, json.errors[0].field]).toEqual([422, 'source_template_id']);
  const { workspace_name, credentials } = pylon;
  const chosen = { workspace_name, credentials, source_template_id: id };
  expect((await client.data('POST', '/integrations/connectors', chosen)).source_template.id).toBe(id);
  await client.data('DELETE', `/integrations/templates/sources/${id}`);
});

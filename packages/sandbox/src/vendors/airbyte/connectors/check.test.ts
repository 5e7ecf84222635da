import { afterAll, beforeAll, expect, it } from 'vitest';
import { emulator as pylonEmulator } from '../../pylon/index.ts';
import { startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([pylonEmulator]);
});
afterAll(() => client.close());

const path = '/integrations/connectors';
const pylon = (token: string) => ({
  workspace_name: 'empty',
  connector_type: 'pylon',
  credentials: { api_token: token },
});

it('succeeds with credentials that the vendor accepts, and creates nothing', async () => {
  const before = (await client.data('GET', `${path}?workspace_name=empty`)).data.length;
  const result = await client.data('POST', `${path}/check`, pylon('sandbox-pylon-token'));
  expect(result).toEqual({
    id: expect.any(String),
    status: 'succeeded',
    error_message: null,
    failure_reason: null,
    entity_check_results: null,
  });
  expect((await client.data('GET', `${path}?workspace_name=empty`)).data).toHaveLength(before);
});

it('fails with a 200 for credentials that the vendor rejects', async () => {
  const { status, json } = await client.call('POST', `${path}/check`, pylon('wrong'));
  expect(status).toBe(200);
  expect(json).toMatchObject({
    status: 'failed',
    error_message: expect.stringContaining('HTTP 401 error'),
    failure_reason: { failure_type: 'config_error', external_message: json.error_message, retryable: false },
    entity_check_results: [{ entity: 'accounts', status: 'failed', status_code: 401 }],
  });
  expect(JSON.stringify(json)).not.toContain('wrong');
});

it('checks an existing connector with its own credentials', async () => {
  const { id } = await client.data('POST', path, pylon('wrong'));
  expect((await client.data('POST', `${path}/${id}/check`, {})).status).toBe('failed');
  const working = await client.connector('pylon');
  expect((await client.data('POST', `${path}/${working}/check`, { name: 'Other' })).status).toBe('succeeded');
  expect((await client.data('GET', `${path}/${working}`)).name).toBe('Pylon default');
  expect((await client.call('POST', `${path}/${working}/check`)).status).toBe(422);
});

it('is inconclusive for a vendor that the sandbox does not emulate', async () => {
  const body = { workspace_name: 'empty', connector_type: 'Klaviyo', credentials: { api_key: 'x' } };
  expect((await client.data('POST', `${path}/check`, body)).status).toBe('inconclusive');
});

it('fails for a vendor that this sandbox does not serve', async () => {
  const body = { workspace_name: 'empty', connector_type: 'linear', credentials: { api_key: 'x' } };
  const result = await client.data('POST', `${path}/check`, body);
  expect(result).toMatchObject({ status: 'failed', failure_reason: { failure_type: 'system_error', retryable: true } });
});

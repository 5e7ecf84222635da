import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAirbyte, type TestClient } from '../test-client.ts';
import { describeQuartz, isQuartz } from './cron.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte();
});
afterAll(() => client.close());

const path = '/integrations/templates/connections';
const postgres = {
  destination_name: 'Warehouse',
  destination_definition_id: '25c5221d-dce2-4163-ade9-739ef790f503',
  destination_config: { host: 'db.example' },
};

it('creates, gets, updates and deletes a template of the user', async () => {
  const created = await client.data('POST', path, postgres);
  expect(created).toMatchObject({
    ...postgres,
    data_hosting_type: 'user_hosted',
    non_breaking_changes_preference: 'ignore',
    sync_on_create: true,
    cron_expression: null,
  });
  const one = `${path}/${created.id}`;
  expect(await client.data('GET', one)).toEqual(created);
  const changed = await client.data('PATCH', one, { cron_expression: '0 30 4 * * ?', sync_on_create: false });
  expect(changed).toMatchObject({
    cron_expression: '0 30 4 * * ?',
    sync_on_create: false,
    destination_name: 'Warehouse',
  });
  expect(await client.data('DELETE', one)).toEqual({ id: created.id, deleted_at: expect.any(String) });
  expect((await client.call('GET', one)).status).toBe(404);
});

it('lists templates by tag, also those that Airbyte hosts', async () => {
  const created = await client.data('POST', path, { data_hosting_type: 'airbyte_hosted' });
  expect(created).toMatchObject({ data_hosting_type: 'airbyte_hosted', cron_expression: null });
  expect((await client.data('GET', path)).data).toContainEqual(created);
  expect((await client.data('GET', `${path}?tags=core`)).data).not.toContainEqual(created);
});

it.each([
  [{ ...postgres, cron_expression: 'daily' }, 422],
  [{ ...postgres, destination_definition_id: '00000000-0000-4000-8000-000000000000' }, 404],
  [{ destination_name: 'Warehouse' }, 422],
])('rejects %j', async (body, status) => {
  expect((await client.call('POST', path, body)).status).toBe(status);
});

it('describes a cron expression', async () => {
  const describe = (expression: string) =>
    client.data('POST', `${path}/cron/describe`, { cron_expression: expression });
  expect(await describe('0 0 12 * * ?')).toEqual({ description: 'At 12:00 UTC every day', is_valid: true });
  expect(await describe('every hour')).toMatchObject({ is_valid: false });
});

describe('a Quartz expression', () => {
  it.each(['0 0 12 * * ?', '0 0/15 * ? * MON-FRI', '0 15 10 L * ? 2027', '0 0 8,20 ? * 6#3'])('is %s', (expression) => {
    expect(isQuartz(expression)).toBe(true);
    expect(describeQuartz(expression)).not.toContain('Invalid');
  });
  it.each(['0 12 * * *', '0 0 25 * * ?', '0 0 12 * * *', '0 0 12 ? * ?', '0 0/0 * * * ?', ''])(
    'is not %s',
    (expression) => {
      expect(isQuartz(expression)).toBe(false);
      expect(describeQuartz(expression)).toContain('Invalid');
    },
  );
});

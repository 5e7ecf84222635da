import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

it('creates a file of people in the background and returns a signed link to it', async () => {
  const filters = { and: [{ attribute: { field: 'plan', operator: 'eq', value: 'team' } }] };
  const created = (await client.app('POST', '/v1/exports/customers', { filters })).body.export;
  expect(created).toMatchObject({ type: 'customers', status: 'pending', failed: false, downloads: 0 });
  const path = `/v1/exports/${created.id}`;
  expect((await client.app('GET', path)).body.export.status).toBe('pending');
  expect((await client.app('GET', `${path}/download`)).status).toBe(400);
  expect((await client.app('GET', path)).body.export.status).toBe('done');

  const { url } = (await client.app('GET', `${path}/download`)).body;
  const file = await fetch(url);
  const lines = (await file.text()).trim().split('\n');
  expect(file.headers.get('content-type')).toBe('text/csv');
  expect(lines).toHaveLength(created.total + 1);
  expect(lines[0]?.split(',')).toContain('email');
  expect((await fetch(url.replace(/signature=./, 'signature=_'))).status).toBe(403);
  expect((await client.app('GET', path)).body.export.downloads).toBe(1);
});

it('creates a file of deliveries of one parent', async () => {
  const { body } = await client.app('POST', '/v1/exports/deliveries', { campaign_id: 2, metric: 'opened' });
  expect(body.export).toMatchObject({ type: 'deliveries', status: 'pending' });
  expect(body.export.total).toBeGreaterThan(10);
  expect((await client.app('POST', '/v1/exports/deliveries', {})).status).toBe(400);
  expect((await client.app('POST', '/v1/exports/deliveries', { campaign_id: 2, newsletter_id: 1 })).status).toBe(400);
  expect((await client.app('POST', '/v1/exports/customers', {})).status).toBe(400);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const studio = '/v1/design_studio';

async function anEmail(): Promise<string> {
  return (await get(`${studio}/emails?is_template=true`)).emails[0].id;
}

it('creates screenshots in the background and charges credits', async () => {
  const { clients } = await get(`${studio}/inbox_previews/clients`);
  expect(clients[1]).toEqual({
    id: 'android12_gmailapp_pixel6_dm',
    client: 'Gmail App Pixel 6',
    os: 'Android 12 (Dark Mode)',
    category: 'Mobile',
    browser: '',
  });
  const remaining = async () => (await get(`${studio}/inbox_previews/credits`)).credits[0].credits_remaining;
  const before = await remaining();
  const client_ids = [clients[5].id, clients[6].id];
  const path = `${studio}/emails/${await anEmail()}/inbox_previews`;
  const order = { client_ids, name: 'Mine' };
  const submitted = (await client.app('POST', path, order)).body;
  expect(submitted).toEqual({ run_id: 2, replayed: false });
  expect(await remaining()).toBe(before - 2);
  expect((await client.app('POST', path, order)).body).toEqual({ run_id: 2, replayed: true });
  expect(await remaining()).toBe(before - 2);

  const pending = await get(`${path}/2`);
  expect(pending).toMatchObject({ is_processed: false, total_previews_requested: 2, total_previews_ready: 0 });
  expect((await client.app('GET', `${path}/2/captures/${client_ids[0]}`)).status).toBe(404);
  const done = await get(`${path}/2`);
  expect(done).toMatchObject({ run_id: 2, name: 'Mine', client_ids, is_processed: true, total_previews_ready: 2 });
  const capture = await client.app('GET', `${path}/2/captures/${client_ids[0]}?variant=thumbnail`);
  expect([capture.status, capture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(done.previews[0].screenshots.default).toContain(`/captures/${client_ids[0]}`);
  expect((await client.app('GET', `${path}/2/captures/${client_ids[0]}?variant=huge`)).status).toBe(400);
  expect((await client.app('GET', `${path}/99`)).status).toBe(404);
});

it('lists jobs newest first, with its own kind of cursor', async () => {
  const first = await get(`${studio}/inbox_previews/jobs?limit=1`);
  expect(first.preview_jobs).toHaveLength(1);
  expect(first.preview_jobs[0]).toMatchObject({ run_id: 2, node_count: 1, created_at: testNow });
  const cursor = encodeURIComponent(first.meta.pagination.next_cursor);
  const second = await get(`${studio}/inbox_previews/jobs?limit=1&cursor=${cursor}`);
  expect(second.preview_jobs[0].run_id).toBe(1);
  expect(second.meta.pagination).toEqual({ limit: 1 });
  expect((await get(`${studio}/inbox_previews/jobs?node_id=none`)).preview_jobs).toEqual([]);
});

it('rejects unknown clients', async () => {
  const path = `${studio}/emails/${await anEmail()}/inbox_previews`;
  for (const body of [{}, { client_ids: [] }, { client_ids: ['fax'] }, { client_ids: 'x' }]) {
    expect((await client.app('POST', path, body)).status).toBe(400);
  }
});

it('limits rendering to five requests a second, while reading previews uses the large bucket', async () => {
  const limited = await createTestClient({ rateLimits: true });
  try {
    const id = (await limited.app('GET', `${studio}/emails?is_template=true`)).body.emails[0].id;
    for (let count = 0; count < 5; count++) {
      expect((await limited.app('GET', `${studio}/emails/${id}/render`)).status).toBe(200);
    }
    const rejected = await limited.app('POST', `${studio}/emails/${id}/preview`);
    expect(rejected.status).toBe(429);
    expect(rejected.body.errors[0].detail).toBe('rate limited to 5 requests per second');
    expect((await limited.app('GET', `${studio}/inbox_previews/clients`)).status).toBe(200);
  } finally {
    await limited.close();
  }
});

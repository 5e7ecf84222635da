import { afterAll, beforeAll, expect, it } from 'vitest';
import { solidPng } from '../../../../engine/content/png.ts';
import { createTestClient, type TestClient, testNow } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const upload = (file: Blob, fields: Record<string, string> = {}, name = 'picture.png') => {
  const form = new FormData();
  form.set('file', file, name);
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return client.app('POST', '/v1/assets/files', form);
};
const png = (width = 8, height = 8) =>
  new Blob([new Uint8Array(solidPng(width, height, [1, 2, 3]))], { type: 'image/png' });

it('stores an upload at its path', async () => {
  const file = png();
  const { status, body } = await upload(file, { parent_folder_id: '1' });
  expect(status).toBe(200);
  expect(body.asset).toEqual({
    id: expect.any(Number),
    name: 'picture.png',
    parent_folder_id: 1,
    path: expect.stringContaining('picture.png'),
    size: file.size,
    created: testNow,
    updated: testNow,
  });
  const download = await fetch(body.asset.path);
  expect(download.headers.get('content-type')).toBe('image/png');
  expect((await download.arrayBuffer()).byteLength).toBe(file.size);
  expect(await get(`/v1/assets/files/${body.asset.id}`)).toEqual(body);
  expect((await upload(file, { name: 'Mine', parent_folder_id: '0' })).body.asset).toMatchObject({
    name: 'Mine',
    parent_folder_id: null,
  });
});

it('rejects files that are not images, too heavy or too large', async () => {
  const rejected = async (file: Blob) => (await upload(file)).body.errors[0].detail;
  expect(await rejected(new Blob(['hello'], { type: 'text/plain' }))).toContain('text/plain');
  expect(await rejected(new Blob(['hello'], { type: 'image/png' }))).toContain('not a valid image');
  expect(await rejected(new Blob([new Uint8Array(2 * 1024 * 1024 + 1)], { type: 'application/pdf' }))).toContain(
    '2 MB',
  );
  expect(await rejected(png(4097, 1))).toContain('4096px');
  expect((await upload(png(4096, 1))).status).toBe(200);
  expect((await upload(png(), { parent_folder_id: '999' })).status).toBe(404);
  expect((await client.app('POST', '/v1/assets/files', new FormData())).status).toBe(400);
  expect((await client.app('POST', '/v1/assets/files', { file: 'x' })).status).toBe(400);
});

it('renames, moves and deletes with an empty response', async () => {
  const { id } = (await upload(png())).body.asset;
  const path = `/v1/assets/files/${id}`;
  const put = await client.app('PUT', path, { name: 'other.png', parent_folder_id: 2 });
  expect([put.status, put.text]).toEqual([204, '']);
  expect((await get(path)).asset).toMatchObject({ name: 'other.png', parent_folder_id: 2 });
  await client.app('PUT', path, { parent_folder_id: null });
  expect((await get(path)).asset).toMatchObject({ name: 'other.png', parent_folder_id: null });
  expect((await client.app('PUT', path, {})).status).toBe(400);
  expect((await client.app('DELETE', path)).status).toBe(204);
  expect((await client.app('GET', path)).body.errors[0]).toEqual({ detail: 'resource not found', status: '404' });
});

it('lists a folder with or without its subfolders, in numbered pages', async () => {
  const all = await get('/v1/assets?parent_folder_id=2');
  const direct = await get('/v1/assets?parent_folder_id=2&direct_descendants_only=true');
  expect(all.assets.length).toBeGreaterThan(direct.assets.length);
  expect(direct.meta).toEqual({
    pagination: { page: 1, limit: 1000, total: direct.assets.length },
    filters: { parent_folder_id: 2, direct_descendants_only: true },
  });
  const second = await get('/v1/assets?page=2&limit=2');
  expect(second.assets).toHaveLength(2);
  expect(second.meta.pagination).toMatchObject({ page: 2, limit: 2 });
  expect((await get('/v1/assets?page=99')).assets).toEqual([]);
  expect((await client.app('GET', '/v1/assets?limit=10001')).status).toBe(400);
});

it('stores folders, and deletes only empty ones', async () => {
  const { folder } = (await client.app('POST', '/v1/assets/folders', { name: 'Spring', parent_folder_id: 2 })).body;
  const path = `/v1/assets/folders/${folder.id}`;
  expect(folder).toMatchObject({ name: 'Spring', parent_folder_id: 2, created: testNow });
  expect(await get(path)).toEqual({ folder });
  expect((await client.app('PUT', path, { name: 'Summer' })).status).toBe(204);
  expect(
    (await get('/v1/assets/folders?parent_folder_id=2')).folders.map((one: { name: string }) => one.name),
  ).toContain('Summer');
  expect((await client.app('PUT', '/v1/assets/folders/2', { parent_folder_id: folder.id })).status).toBe(409);
  expect((await client.app('DELETE', '/v1/assets/folders/2')).status).toBe(409);
  expect((await client.app('DELETE', path)).status).toBe(204);
  expect((await client.app('POST', '/v1/assets/folders', {})).status).toBe(400);
});

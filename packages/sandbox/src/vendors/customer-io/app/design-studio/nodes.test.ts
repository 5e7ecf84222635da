import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const studio = '/v1/design_studio';
const post = async (path: string, body: unknown) => (await client.app('POST', `${studio}/${path}`, body)).body;
const status = async (method: string, path: string, body?: unknown) =>
  (await client.app(method, `${studio}/${path}`, body)).status;

it('stores folders in folders and deletes them with their content', async () => {
  const { folder } = await post('folders', { name: 'Outer' });
  expect(folder).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'Outer',
    parent_folder_id: null,
    created: testNow,
    updated: testNow,
  });
  const inner = (await post('folders', { name: 'Inner', parent_folder_id: folder.id })).folder;
  const { email } = await post('emails', { name: 'Deep', parent_folder_id: inner.id });
  expect(await get(`${studio}/folders/${inner.id}`)).toEqual({ folder: inner });
  expect(await status('PUT', `folders/${inner.id}`, { name: 'Within' })).toBe(204);
  expect(await status('PUT', `folders/${folder.id}`, { parent_folder_id: inner.id })).toBe(409);
  expect(await status('DELETE', `folders/${folder.id}`)).toBe(204);
  expect(await status('GET', `folders/${inner.id}`)).toBe(404);
  expect(await status('GET', `emails/${email.id}`)).toBe(404);
});

it('rejects unknown fields and invalid names', async () => {
  const unknown = await client.app('POST', `${studio}/folders`, { name: 'x', colour: 'red' });
  expect(unknown.body.errors[0]).toEqual({ detail: 'json: unknown field "colour"', status: '400' });
  for (const name of ['', 'a/b', 'x'.repeat(171), undefined]) {
    expect((await post('folders', { name })).errors[0].detail).toBe('missing or invalid name');
  }
  expect(await status('POST', 'folders', { name: 'x', parent_folder_id: '' })).toBe(400);
  const nowhere = { name: 'x', parent_folder_id: '00000000-0000-4000-8000-000000000000' };
  expect((await post('folders', nowhere)).errors[0].detail).toBe('parent folder not found');
  expect(await status('POST', 'emails', { name: 'x', content: { subjekt: 'x' } })).toBe(400);
});

it('stores components under their own tags', async () => {
  const input = { name: 'Quote', tag: 'big-quote', content: '<blockquote>x</blockquote>' };
  const { component } = await post('components', input);
  expect(component).toMatchObject({ ...input, parent_folder_id: null });
  const path = `components/${component.id}`;
  expect(await status('POST', 'components', input)).toBe(409);
  expect(await status('POST', 'components', { name: 'x', tag: 'Not ok', content: '' })).toBe(400);
  expect(await status('PUT', path, { content: '<q>x</q>' })).toBe(204);
  expect((await get(`${studio}/${path}`)).component.content).toBe('<q>x</q>');
  const { components, folders, meta } = await get(`${studio}/components?tag=big-quote`);
  expect(components).toHaveLength(1);
  expect(components[0].content).toBeUndefined();
  expect(folders.length).toBeGreaterThan(0);
  expect(meta.filters).toMatchObject({ tag: 'big-quote', sort_by: 'created', created_after: null });
  expect(await status('PUT', path, {})).toBe(400);
  expect(await status('DELETE', path)).toBe(204);
  expect(await status('GET', path)).toBe(404);
});

it('lists by folder, kind and time, in numbered pages', async () => {
  const { emails, meta } = await get(`${studio}/emails`);
  expect(meta.pagination).toEqual({ page: 1, limit: 1000, total: emails.length });
  const created = emails.map((email: { created: number }) => email.created);
  expect(created).toEqual(created.toSorted((a: number, b: number) => a - b));
  const names = async (query: string) =>
    (await get(`${studio}/emails?${query}`)).emails.map((email: { name: string }) => email.name);
  expect(await names('is_template=true')).toEqual(['Story of the month']);
  expect(await names('is_linked=true&sort_by=name&sort_order=desc')).toEqual([
    'Trial ends soon',
    'How people keep a streak',
  ]);
  expect(await names('has_translations=true')).toEqual(['Trial ends soon']);
  expect(await names('direct_descendants_only=true')).toEqual(['Invitation to an evening']);
  expect(await names(`created_after=${created.at(-1)}`)).toEqual([]);
  expect(await names('limit=1&page=2')).toHaveLength(1);
  const folders = (await get(`${studio}/folders?sort_by=name`)).folders;
  const inside = folders.find((folder: { name: string }) => folder.name === 'Stories');
  expect(await names(`parent_folder_id=${inside.id}`)).toEqual(['Story of the month']);
  expect(await status('GET', 'emails?limit=0')).toBe(400);
  expect(await status('GET', 'emails?is_template=maybe')).toBe(400);
});

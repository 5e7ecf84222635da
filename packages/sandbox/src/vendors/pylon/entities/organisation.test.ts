import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

describe('tags', () => {
  it('are renamed and removed on every object that has them', async () => {
    const tag = (await client.call('GET', '/tags')).json.data.find(({ value }: Loose) => value === 'webhooks');
    const carrying = async (value: string) =>
      (
        await client.call('POST', '/issues/search', {
          filter: { field: 'tags', operator: 'contains', value },
          limit: 999,
        })
      ).json.data.length;
    const count = await carrying('webhooks');
    await client.call('PATCH', `/tags/${tag.id}`, { value: 'hooks' });
    expect([await carrying('webhooks'), await carrying('hooks')]).toEqual([0, count]);
    expect(Object.keys((await client.call('DELETE', `/tags/${tag.id}`)).json)).toEqual(['request_id']);
    expect(await carrying('hooks')).toBe(0);
    expect((await client.call('GET', `/tags/${tag.id}`)).status).toBe(404);
  });

  it('are unique for each kind of object', async () => {
    const create = (object_type: string) =>
      client.call('POST', '/tags', { value: 'fresh', object_type, hex_color: '#112233' });
    const { json } = await create('issue');
    expect(json.data).toEqual({ id: expect.any(String), value: 'fresh', object_type: 'issue', hex_color: '#112233' });
    expect((await create('article')).status).toBe(200);
    const again = await create('issue');
    expect([again.status, again.json.exists_id]).toEqual([400, json.data.id]);
    expect((await create('contact')).status).toBe(400);
  });
});

describe('teams', () => {
  it('are created and have exactly the given members', async () => {
    const [a, b] = (await client.call('GET', '/users')).json.data;
    const { json } = await client.call('POST', '/teams', { name: 'Night shift', user_ids: [a.id] });
    expect(json.data).toEqual({ id: expect.any(String), name: 'Night shift', users: [{ id: a.id, email: a.email }] });
    const changed = await client.call('PATCH', `/teams/${json.data.id}`, { user_ids: [b.id] });
    expect(changed.json.data).toMatchObject({ name: 'Night shift', users: [{ id: b.id }] });
    expect((await client.call('PATCH', '/teams/none', { name: 'x' })).json.errors).toEqual(['Team not found!']);
    expect((await client.call('POST', '/teams', { user_ids: ['nobody'] })).status).toBe(400);
  });
});

describe('attachments', () => {
  it('accept a file or a URL as a form', async () => {
    const form = new FormData();
    form.append('file', new Blob(['hello']), 'notes & more.txt');
    form.append('description', 'Notes');
    const { json } = await client.call('POST', '/attachments', form);
    expect(json.data).toMatchObject({ name: 'notes & more.txt', description: 'Notes' });
    expect(new URL(json.data.url).pathname).toContain(encodeURIComponent('notes & more.txt'));
    const linked = new FormData();
    linked.append('file_url', 'https://files.example/a/report.pdf?x=1');
    expect((await client.call('POST', '/attachments', linked)).json.data.name).toBe('report.pdf');
    const empty = new FormData();
    empty.append('description', 'nothing');
    expect((await client.call('POST', '/attachments', empty)).status).toBe(400);
    expect((await client.call('POST', '/attachments', { file_url: 'https://files.example/a' })).status).toBe(400);
  });
});

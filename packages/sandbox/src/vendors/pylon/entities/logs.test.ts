import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const now = '2026-11-20T12:00:00Z';
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('audit logs', () => {
  it('list the writes of the sandbox first, newest first', async () => {
    const tag = await data('POST', '/tags', { value: 'fresh', object_type: 'issue' });
    await data('GET', `/tags/${tag.id}`);
    await client.call('POST', '/tags', { value: 'fresh', object_type: 'issue' });
    await client.call('DELETE', `/tags/${tag.id}`);
    const me = await data('GET', '/me');
    const [last, first, seeded] = await data('GET', '/audit-logs?limit=3');
    expect(first).toEqual({
      id,
      action: 'tag.created',
      action_happened_at: now,
      actor_user_id: me.user.id,
      actor_contact_id: null,
      object_type: 'tag',
      object_id: tag.id,
      source: 'api',
      link: null,
      attributes: { method: 'POST', path: '/tags' },
      metadata: {},
      created_at: now,
    });
    expect(last).toMatchObject({ action: 'tag.deleted', object_id: tag.id });
    expect(seeded.source).toBe('app');
  });

  it('list each object that a bulk operation changed', async () => {
    const ids = (await data('GET', '/accounts?limit=2')).map((account: Loose) => account.id);
    await client.call('PATCH', '/accounts', { account_ids: ids, tags: ['x'] });
    const entries = await data('GET', '/audit-logs?limit=2');
    expect(entries.map(({ object_id }: Loose) => object_id).toSorted()).toEqual(ids.toSorted());
  });

  it('can be searched by action and time', async () => {
    const filter = { field: 'action', operator: 'string_contains', value: 'issue.' };
    const found = await data('POST', '/audit-logs/search', { filter, limit: 999 });
    expect(new Set(found.map(({ object_type }: Loose) => object_type))).toEqual(new Set(['issue']));
    const after = { field: 'action_happened_at', operator: 'time_is_after', value: '2026-11-15T00:00:00Z' };
    const recent = await data('POST', '/audit-logs/search', { filter: after, limit: 999 });
    expect(recent.length).toBeLessThan((await data('GET', '/audit-logs?limit=999')).length);
    const wrong = { field: 'object_id', operator: 'equals', value: 'x' };
    expect((await client.call('POST', '/audit-logs/search', { filter: wrong })).status).toBe(400);
  });
});

describe('call recordings', () => {
  it('can be searched, updated and deleted', async () => {
    const filter = { field: 'title', operator: 'string_contains', value: 'renewal' };
    const found = await data('POST', '/call-recordings/search', { filter, limit: 1000 });
    expect(found.length).toBeGreaterThan(0);
    expect((await client.call('POST', '/call-recordings/search', { limit: 1001 })).status).toBe(400);
    const [recording] = found;
    expect(Date.parse(recording.end_time) - Date.parse(recording.start_time)).toBe(
      Math.floor(recording.duration_ms / 1000) * 1000,
    );
    const path = `/call-recordings/${recording.id}`;
    const changed = await data('PATCH', path, {
      account_id: '',
      custom_fields: [{ slug: 'next_step', value: 'Quote' }],
    });
    expect(changed).toMatchObject({
      account_id: null,
      custom_fields: { next_step: { value: 'Quote' } },
      updated_at: now,
    });
    expect(await data('GET', path)).toEqual(changed);
    await client.call('DELETE', path);
    expect((await client.call('GET', path)).json.errors).toEqual(['Call recording not found!']);
  });
});

describe('email suppressions', () => {
  it('are listed and removed', async () => {
    const [first, ...rest] = await data('GET', '/email-suppressions');
    expect(Object.keys((await client.call('DELETE', `/email-suppressions/${first.id}`)).json)).toEqual(['request_id']);
    expect(await data('GET', '/email-suppressions')).toEqual(rest);
  });
});

describe('users', () => {
  it('can be updated', async () => {
    const [user] = await data('GET', '/users');
    const role = (await data('GET', '/user-roles')).find(({ id: roleId }: Loose) => roleId !== user.role_id);
    const path = `/users/${user.id}`;
    const changed = await data('PATCH', path, { status: 'out_of_office', role_id: role.id, name: 'New Name' });
    expect(changed).toEqual({ ...user, status: 'out_of_office', role_id: role.id, role, name: 'New Name' });
    for (const bad of [{ status: 'gone' }, { role_id: 'x' }, { avatar_url: 'https://a.example/b.svg' }])
      expect((await client.call('PATCH', path, bad)).status).toBe(400);
    expect((await client.call('PATCH', '/users/none', {})).json.errors).toEqual(['User not found!']);
  });
});

describe('the Devin integration', () => {
  it('rejects API tokens', async () => {
    const { status, json } = await client.call('POST', '/integrations/devin/disconnect');
    expect([status, json.code]).toEqual([403, 'permission_denied']);
  });
});

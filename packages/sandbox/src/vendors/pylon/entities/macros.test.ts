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

describe('macros', () => {
  it('are listed by group, without pagination', async () => {
    const { json } = await client.call('GET', '/macro-groups');
    expect(Object.keys(json)).toEqual(['data', 'request_id']);
    const [group] = json.data;
    const all = await data('GET', '/macros');
    const some = await data('GET', `/macros?macro_group_id=${group.id}`);
    expect(some).toEqual(all.filter(({ macro_group_id }: Loose) => macro_group_id === group.id));
    expect(some.length).toBeLessThan(all.length);
  });

  it('are created, updated and deleted', async () => {
    const [group] = await data('GET', '/macro-groups');
    const [team] = await data('GET', '/teams');
    const body = { name: 'Hello', text_html: '<p>Hi</p>', macro_group_id: group.id };
    const macro = await data('POST', '/macros', body);
    expect(macro).toEqual({
      ...body,
      id,
      text_type: 'reply',
      has_actions: false,
      actions: [],
      visibility: { type: 'org', user_ids: [], team_ids: [] },
      created_at: now,
      updated_at: now,
    });
    const path = `/macros/${macro.id}`;
    const visibility = { type: 'team', team_ids: [team.id] };
    expect(await data('PATCH', path, { visibility, text_type: 'note' })).toMatchObject({
      name: 'Hello',
      text_type: 'note',
      visibility,
    });
    expect(await data('GET', path)).toMatchObject({ visibility });
    for (const bad of [{ text_type: 'sms' }, { macro_group_id: 'x' }, { visibility: { type: 'user' } }])
      expect((await client.call('PATCH', path, bad)).status).toBe(400);
    expect(Object.keys((await client.call('DELETE', path)).json)).toEqual(['request_id']);
    expect((await client.call('GET', path)).json.errors).toEqual(['Macro not found!']);
  });
});

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

describe('tasks', () => {
  it('are listed newest first, in pages', async () => {
    const { json } = await client.call('GET', '/tasks?limit=50');
    expect(json.data).toHaveLength(50);
    const times = json.data.map(({ created_at }: Loose) => created_at);
    expect(times).toEqual(times.toSorted().toReversed());
    const next = await data('GET', `/tasks?limit=50&cursor=${encodeURIComponent(json.pagination.cursor)}`);
    const seen = new Set(json.data.map((task: Loose) => task.id));
    expect(next.some((task: Loose) => seen.has(task.id))).toBe(false);
  });

  it('are created with documented fields only', async () => {
    const [contact] = await data('GET', '/contacts?limit=1');
    const parent = await data('POST', '/tasks', { title: 'Parent' });
    expect(parent).toEqual({
      id,
      title: 'Parent',
      body_html: '',
      status: 'not_started',
      account: null,
      assignee: null,
      project: null,
      milestone: null,
      parent_task_id: null,
      subtask_ids: [],
      due_date: null,
      customer_portal_visible: false,
      custom_fields: {},
      created_at: now,
      updated_at: now,
    });
    const child = await data('POST', '/tasks', { title: 'Child', parent_task_id: parent.id, assignee_id: contact.id });
    expect(child.assignee).toEqual({ contact: { id: contact.id, email: contact.email } });
    expect((await data('GET', `/tasks/${parent.id}`)).subtask_ids).toEqual([child.id]);
    await client.call('DELETE', `/tasks/${parent.id}`);
    expect((await data('GET', `/tasks/${child.id}`)).parent_task_id).toBeNull();
  });

  it('are updated, and cleared by empty texts', async () => {
    const [user] = await data('GET', '/users');
    const task = await data('POST', '/tasks', { title: 'T', assignee_id: user.id, due_date: '2026-12-01T00:00:00Z' });
    const path = `/tasks/${task.id}`;
    const body = {
      status: 'completed',
      assignee_id: '',
      due_date: '',
      custom_fields: [{ slug: 'effort', value: 'small' }],
    };
    expect(await data('PATCH', path, body)).toMatchObject({
      title: 'T',
      status: 'completed',
      assignee: null,
      due_date: null,
      custom_fields: { effort: { slug: 'effort', value: 'small' } },
    });
    for (const bad of [{ status: 'done' }, { assignee_id: 'x' }, { due_date: 'soon' }, { milestone_id: 'x' }])
      expect((await client.call('PATCH', path, bad)).status).toBe(400);
  });

  it.each([
    { field: 'status', operator: 'in', values: ['completed', 'in_progress'] },
    { field: 'due_date', operator: 'time_is_before', value: now },
    { field: 'project_id', operator: 'is_unset' },
    { field: 'effort', operator: 'equals', value: 'large' },
  ])('can be searched by $field', async (filter) => {
    const found = await data('POST', '/tasks/search', { filter, limit: 999 });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan((await data('GET', '/tasks?limit=999')).length);
  });

  it('reject operators that their fields do not support', async () => {
    const filter = { field: 'assignee_id', operator: 'is_unset' };
    expect((await client.call('POST', '/tasks/search', { filter })).status).toBe(400);
  });

  it('are linked to issues and external issues, whatever the body calls them', async () => {
    const task = await data('POST', '/tasks', { title: 'T' });
    const issue = await data('GET', '/issues/2500');
    expect((await data('POST', `/tasks/${task.id}/issues`, { anything: [issue.id] })).id).toBe(task.id);
    expect(
      (await data('POST', `/tasks/${task.id}/external-issues`, { source: 'jira', external_issue_id: '1' })).id,
    ).toBe(task.id);
    expect((await client.call('POST', `/tasks/${task.id}/issues`, '[]')).status).toBe(400);
  });
});

describe('comments on tasks', () => {
  it('are listed in the order in which they were written, and updated by their author', async () => {
    const task = await data('POST', '/tasks', { title: 'T' });
    const path = `/tasks/${task.id}/comments`;
    const [first, second] = [
      await data('POST', path, { body_html: '<p>1</p>' }),
      await data('POST', path, { body_html: '<p>2</p>', is_internal: true }),
    ];
    const me = await data('GET', '/me');
    expect(first).toEqual({
      id,
      task_id: task.id,
      author: { user: { id: me.user.id } },
      body_html: '<p>1</p>',
      is_internal: false,
      created_at: now,
      updated_at: now,
      last_edited_at: null,
    });
    expect(await data('GET', path)).toEqual([first, second]);
    expect(await data('PATCH', `${path}/${first.id}`, { body_html: 'new' })).toMatchObject({ last_edited_at: now });
    await client.call('DELETE', `${path}/${first.id}`);
    expect(await data('GET', path)).toEqual([second]);
    expect((await client.call('PATCH', `${path}/${first.id}`, { body_html: 'x' })).json.errors).toEqual([
      'Comment not found!',
    ]);
  });

  it('of another author stay unchanged', async () => {
    for (const task of await data('GET', '/tasks?limit=999')) {
      const [comment] = await data('GET', `/tasks/${task.id}/comments`);
      if (!comment) continue;
      const { status, json } = await client.call('DELETE', `/tasks/${task.id}/comments/${comment.id}`);
      expect([status, json.code]).toEqual([403, 'permission_denied']);
      return;
    }
    throw new Error('no comment');
  });
});

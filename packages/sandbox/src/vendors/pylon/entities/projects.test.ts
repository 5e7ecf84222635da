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

describe('projects', () => {
  it('are created from a template with its milestones and tasks', async () => {
    const [seeded] = await data('POST', '/projects/search', { limit: 1 });
    const project = await data('POST', '/projects', {
      name: 'Rollout',
      account_id: seeded.account.id,
      project_template_id: seeded.project_template.id,
      start_date: '2026-12-01T00:00:00+01:00',
    });
    expect(project).toEqual({
      id,
      name: 'Rollout',
      description_html: '',
      account: seeded.account,
      owner_id: null,
      project_template: seeded.project_template,
      start_date: '2026-11-30T23:00:00Z',
      end_date: null,
      customer_portal_visible: false,
      is_archived: false,
      archived_at: null,
      custom_fields: {},
      created_at: now,
      updated_at: now,
    });
    const filter = { field: 'project_id', operator: 'equals', value: project.id };
    const milestones = await data('POST', '/milestones/search', { filter });
    const tasks = await data('POST', '/tasks/search', { filter });
    expect(milestones.length).toBeGreaterThan(1);
    expect(new Set(tasks.map(({ milestone }: Loose) => milestone.id))).toEqual(
      new Set(milestones.map((milestone: Loose) => milestone.id)),
    );
  });

  it('are archived, searched and deleted', async () => {
    const [project] = await data('POST', '/projects/search', {
      filter: { field: 'is_archived', operator: 'equals', value: 'false' },
      limit: 1,
    });
    const path = `/projects/${project.id}`;
    const changed = await data('PATCH', path, { is_archived: true, custom_fields: [{ slug: 'phase', value: 'live' }] });
    expect(changed).toMatchObject({ is_archived: true, archived_at: now, custom_fields: { phase: { value: 'live' } } });
    const live = await data('POST', '/projects/search', {
      filter: { field: 'phase', operator: 'equals', value: 'live' },
      limit: 999,
    });
    expect(live.map((other: Loose) => other.id)).toContain(project.id);
    expect(Object.keys((await client.call('DELETE', path)).json)).toEqual(['request_id']);
    expect((await client.call('GET', path)).json.errors).toEqual(['Project not found!']);
    const filter = { field: 'project_id', operator: 'equals', value: project.id };
    expect(await data('POST', '/milestones/search', { filter })).toEqual([]);
    expect(await data('POST', '/tasks/search', { filter })).toEqual([]);
  });

  it('can be searched by a status that follows from their tasks', async () => {
    const byStatus = async (value: string) =>
      (await data('POST', '/projects/search', { filter: { field: 'status', operator: 'equals', value }, limit: 999 }))
        .length;
    const counts = [await byStatus('not_started'), await byStatus('in_progress'), await byStatus('completed')];
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts.reduce((sum, count) => sum + count)).toBe(
      (await data('POST', '/projects/search', { limit: 999 })).length,
    );
  });

  it('require a name and an account', async () => {
    expect((await client.call('POST', '/projects', { name: 'x' })).status).toBe(400);
    expect((await client.call('POST', '/projects', { name: 'x', account_id: 'nobody' })).status).toBe(400);
  });
});

describe('milestones', () => {
  it('are created, updated and deleted; their tasks remain', async () => {
    const [project] = await data('POST', '/projects/search', { limit: 1 });
    const milestone = await data('POST', '/milestones', { name: 'Go', project_id: project.id });
    expect(milestone).toEqual({
      id,
      name: 'Go',
      project: { id: project.id },
      account: project.account,
      due_date: null,
      created_at: now,
      updated_at: now,
    });
    const task = await data('POST', '/tasks', { title: 'T', milestone_id: milestone.id });
    expect(task).toMatchObject({ project: { id: project.id }, account: project.account });
    const path = `/milestones/${milestone.id}`;
    expect((await data('PATCH', path, { due_date: '2026-12-24T00:00:00Z' })).due_date).toBe('2026-12-24T00:00:00Z');
    expect(await data('GET', path)).toMatchObject({ name: 'Go', due_date: '2026-12-24T00:00:00Z' });
    await client.call('DELETE', path);
    expect((await data('GET', `/tasks/${task.id}`)).milestone).toBeNull();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, main, startGithub, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

describe('workflows', () => {
  const actions = `${main}/actions`;
  const dispatch = (file: string, body: object, version = '2022-11-28') =>
    client.call('POST', `${actions}/workflows/${file}/dispatches`, body, { 'x-github-api-version': version });

  it('are dispatched, with details of the run on request or in 2026-03-10', async () => {
    expect(await dispatch('release.yml', { ref: 'main' })).toMatchObject({ status: 204, json: undefined });
    for (const response of [
      await dispatch('release.yml', { ref: 'main', return_run_details: true }),
      await dispatch('release.yml', { ref: 'main' }, '2026-03-10'),
    ]) {
      const run = await client.call('GET', response.json.run_url);
      expect(run.json).toMatchObject({
        id: response.json.workflow_run_id,
        event: 'workflow_dispatch',
        status: 'queued',
      });
    }
    expect((await dispatch('ci.yml', { ref: 'main' })).status).toBe(422);
    expect((await dispatch('release.yml', { ref: 'none' })).status).toBe(422);
    expect((await dispatch('none.yml', { ref: 'main' })).status).toBe(404);
  });

  it('repeat failed jobs in another attempt', async () => {
    const [run] = (await client.call('GET', `${actions}/runs?status=failure&event=push`)).json.workflow_runs;
    const jobs = async (filter: string) => (await client.call('GET', `${run.jobs_url}?filter=${filter}`)).json;
    const before = await jobs('latest');
    const failed = before.jobs.filter(({ conclusion }: Loose) => conclusion === 'failure');
    expect(failed).toHaveLength(1);
    const checks = await client.call('GET', `${main}/commits/${run.head_sha}/check-runs?check_name=${failed[0].name}`);
    expect(checks.json).toMatchObject({ total_count: 1, check_runs: [{ id: failed[0].id, conclusion: 'failure' }] });

    expect((await client.call('POST', `${actions}/runs/${run.id}/rerun-failed-jobs`)).status).toBe(201);
    expect((await client.call('GET', run.url)).json).toMatchObject({ status: 'queued', run_attempt: 2 });
    const after = await jobs('latest');
    expect(after.total_count).toBe(before.total_count);
    expect(after.jobs.filter(({ status }: Loose) => status === 'queued').map(({ name }: Loose) => name)).toEqual([
      failed[0].name,
    ]);
    expect((await jobs('all')).total_count).toBe(before.total_count + 1);
  });
});

describe('projects', () => {
  const project = '/orgs/kestrelcloud/projectsV2/1';
  const links = ({ headers }: { headers: Headers }) =>
    Object.fromEntries(
      [...(headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url, relation]) => [relation, url]),
    );

  it('have cursors in the Link header only, in both directions', async () => {
    const first = await client.call('GET', `${project}/items?per_page=20`);
    const second = await client.call('GET', links(first).next ?? '');
    const third = await client.call('GET', links(second).next ?? '');
    const ids = [first, second, third].flatMap(({ json }) => json.map(({ id }: Loose) => id));
    expect([ids.length, new Set(ids).size]).toEqual([46, 46]);
    expect(links(first)).not.toHaveProperty('prev');
    expect(links(third)).not.toHaveProperty('next');
    expect((await client.call('GET', links(second).prev ?? '')).json).toEqual(first.json);
    expect((await client.call('GET', `${project}/items?after=nonsense`)).status).toBe(422);
  });

  it('show the title of items, or the given fields', async () => {
    const fields = (await client.call('GET', `${project}/fields`)).json;
    const { id, options } = fields.find(({ name }: Loose) => name === 'Status');
    const item = async (query: string) => (await client.call('GET', `${project}/items?per_page=1${query}`)).json[0];
    expect((await item('')).fields).toMatchObject([{ name: 'Title' }]);
    for (const query of [`&fields=${id}`, `&fields[]=${id}`])
      expect((await item(query)).fields).toMatchObject([{ id, name: 'Status' }]);
    expect(options.map(({ name }: Loose) => name.raw)).toEqual(['Todo', 'In progress', 'Done']);
  });

  it('take issues once, and values that fit their fields', async () => {
    const issue = { type: 'Issue', owner: 'kestrelcloud', repo: 'console', number: 1 };
    const [{ id: child }] = (await client.call('GET', '/search/issues?q=repo:kestrelcloud/console+is:issue')).json
      .items;
    const created = await client.call('POST', `${project}/items`, { type: 'Issue', id: child });
    expect(created).toMatchObject({ status: 201, json: { content_type: 'Issue', content: { id: child } } });
    expect((await client.call('POST', `${project}/items`, { type: 'Issue', id: child })).json.id).toBe(created.json.id);
    expect((await client.call('POST', `${project}/items`, { ...issue, number: 999 })).status).toBe(404);

    const fields = (await client.call('GET', `${project}/fields`)).json;
    const named = (name: string) => fields.find((field: Loose) => field.name === name);
    const status = named('Status');
    const set = (values: object[]) => client.call('PATCH', `${project}/items/${created.json.id}`, { fields: values });
    const shown = async (response: ReturnType<typeof set>, id: number) =>
      (await response).json.fields.find((field: Loose) => field.id === id).value;
    expect(await shown(set([{ id: named('Estimate').id, value: 5 }]), named('Estimate').id)).toBe(5);
    expect(await shown(set([{ id: status.id, value: status.options[2].id }]), status.id)).toMatchObject({
      name: { raw: 'Done' },
    });
    expect(await shown(set([{ id: status.id, value: null }]), status.id)).toBeNull();
    expect((await set([{ id: status.id, value: 'Done' }])).status).toBe(422);
    expect((await set([{ id: named('Labels').id, value: 'bug' }])).status).toBe(422);
  });
});

describe('notifications', () => {
  it('are unread ones by default, and can be marked as read', async () => {
    const [{ id, unread }] = (await client.call('GET', '/notifications')).json;
    expect(unread).toBe(true);
    expect((await client.call('PATCH', `/notifications/threads/${id}`)).status).toBe(205);
    expect((await client.call('PATCH', `/notifications/threads/${id}`)).status).toBe(304);
    const ids = async (query: string) => {
      const pages = [1, 2].map((page) => client.call('GET', `/notifications?page=${page}&${query}`));
      return (await Promise.all(pages)).flatMap(({ json }) => json.map((thread: Loose) => thread.id));
    };
    expect(await ids('')).not.toContain(id);
    expect(await ids('all=true')).toContain(id);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, main, startGithub, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
afterAll(() => client.close());

const call = (method: string, path: string, body?: unknown) => client.call(method, `${main}${path}`, body);
const namesOf = (records: readonly Loose[], key = 'name') => records.map((record) => record[key]);

describe('an issue', () => {
  beforeEach(() => client.sandbox.reset());

  it('is created, changed, closed and reopened', async () => {
    const input = {
      title: 'Deploy hangs',
      body: 'Always.',
      labels: ['bug', 'fresh'],
      assignees: ['gitaraman', 'tpetrov'],
      milestone: 2,
    };
    const created = await call('POST', '/issues', input);
    const { number } = created.json;
    // A label that did not exist is created. An assignee without push access is dropped.
    expect(created).toMatchObject({
      status: 201,
      json: { title: 'Deploy hangs', state: 'open', user: { login: 'finn-gallagher' } },
    });
    expect(namesOf(created.json.labels).sort()).toEqual(['bug', 'fresh']);
    expect(namesOf(created.json.assignees, 'login')).toEqual(['gitaraman']);
    expect(created.headers.get('location')).toBe(created.json.url);
    expect((await client.call('GET', created.json.url)).json).toMatchObject({ number, milestone: { title: '2.6' } });

    // A change replaces all labels and assignees.
    const changed = await call('PATCH', `/issues/${number}`, {
      labels: ['question'],
      assignees: [],
      milestone: null,
      body: null,
    });
    expect(changed.json).toMatchObject({
      title: 'Deploy hangs',
      body: null,
      milestone: null,
      assignees: [],
      assignee: null,
    });
    expect(namesOf(changed.json.labels)).toEqual(['question']);

    const closed = await call('PATCH', `/issues/${number}`, { state: 'closed', state_reason: 'not_planned' });
    expect(closed.json).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      closed_by: { login: 'finn-gallagher' },
    });
    expect((await call('PATCH', `/issues/${number}`, { state: 'open' })).json).toMatchObject({
      state: 'open',
      closed_at: null,
    });
  });

  it('needs a title', async () => {
    expect(await call('POST', '/issues', { body: 'x' })).toMatchObject({
      status: 422,
      json: {
        message: 'Validation Failed',
        errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
        status: '422',
      },
    });
    expect((await call('POST', '/issues', { title: 'x', milestone: 99 })).json.errors[0]).toMatchObject({
      code: 'invalid',
      value: 99,
    });
    expect(await call('POST', '/issues', '{"title": ')).toMatchObject({
      status: 400,
      json: { message: 'Problems parsing JSON' },
    });
  });

  it('gets labels, assignees, sub-issues and reactions', async () => {
    const [{ number, id }, child] = (
      await Promise.all(['A', 'B'].map((title) => call('POST', '/issues', { title })))
    ).map(({ json }) => json);
    expect(
      namesOf((await call('POST', `/issues/${number}/labels`, { labels: ['bug', 'priority: high'] })).json).sort(),
    ).toEqual(['bug', 'priority: high']);
    expect(namesOf((await call('DELETE', `/issues/${number}/labels/priority:%20high`)).json)).toEqual(['bug']);
    expect((await call('DELETE', `/issues/${number}/labels/none`)).status).toBe(404);
    expect(
      (await call('POST', `/issues/${number}/assignees`, { assignees: ['benokoro'] })).json.assignees,
    ).toHaveLength(1);

    expect(
      (await call('POST', `/issues/${number}/sub_issues`, { sub_issue_id: child.id })).json.sub_issues_summary.total,
    ).toBe(1);
    expect((await call('POST', `/issues/${child.number}/sub_issues`, { sub_issue_id: id })).status).toBe(422);
    expect((await call('GET', `/issues/${child.number}`)).json.parent_issue_url).toMatch(
      new RegExp(`/issues/${number}$`),
    );

    expect((await call('POST', `/issues/${number}/reactions`, { content: '+1' })).status).toBe(201);
    expect((await call('POST', `/issues/${number}/reactions`, { content: '+1' })).status).toBe(200);
    expect((await call('GET', `/issues/${number}`)).json.reactions).toMatchObject({ total_count: 1, '+1': 1 });
  });

  it('has comments', async () => {
    const before = (await call('GET', '/issues/1')).json.comments;
    const { json } = await call('POST', '/issues/1/comments', { body: 'First' });
    expect((await call('GET', '/issues/1')).json.comments).toBe(before + 1);
    expect((await call('PATCH', `/issues/comments/${json.id}`, { body: 'Second' })).json.body).toBe('Second');
    expect((await call('DELETE', `/issues/comments/${json.id}`)).status).toBe(204);
    expect((await call('GET', `/issues/comments/${json.id}`)).status).toBe(404);
    expect((await call('POST', '/issues/1/comments', {})).status).toBe(422);
  });
});

describe('lists of issues', () => {
  it('contain pull requests', async () => {
    const issues = (await call('GET', '/issues?state=all&per_page=100')).json;
    const pulls = issues.filter((issue: Loose) => 'pull_request' in issue);
    expect(pulls.length).toBeGreaterThan(10);
    expect(pulls.length).toBeLessThan(issues.length / 2);
  });

  it.each([
    ['state=closed', (issue: Loose) => issue.state === 'closed'],
    [
      'state=all&labels=bug,regression',
      ({ labels }: Loose) => ['bug', 'regression'].every((name) => namesOf(labels).includes(name)),
    ],
    ['state=all&assignee=none', ({ assignees }: Loose) => assignees.length === 0],
    ['state=all&assignee=hmatsuda', ({ assignees }: Loose) => namesOf(assignees, 'login').includes('hmatsuda')],
    ['state=all&creator=benokoro', ({ user }: Loose) => user.login === 'benokoro'],
    ['state=all&milestone=2', ({ milestone }: Loose) => milestone?.number === 2],
    ['state=all&since=2026-10-20T00:00:00Z', ({ updated_at }: Loose) => updated_at >= '2026-10-20T00:00:00Z'],
  ])('are filtered by %s', async (query, holds) => {
    const found = (await call('GET', `/issues?${query}&per_page=100`)).json;
    const all = [1, 2].map((page) => call('GET', `/issues?state=all&per_page=100&page=${page}`));
    const expected = (await Promise.all(all)).flatMap(({ json }) => json).filter(holds);
    expect(found.length).toBeGreaterThan(0);
    expect(namesOf(found, 'number')).toEqual(namesOf(expected.slice(0, 100), 'number'));
  });

  it('are sorted', async () => {
    const times = namesOf((await call('GET', '/issues?sort=updated&direction=asc')).json, 'updated_at');
    expect(times).toEqual([...times].sort());
    expect((await call('GET', '/issues?state=maybe')).status).toBe(422);
  });

  it('are missing where issues are disabled, and archived repositories are read-only', async () => {
    const archived = '/repos/kestrelcloud/legacy-agent';
    expect((await client.call('GET', `${archived}/issues`)).status).toBe(410);
    expect((await client.call('POST', `${archived}/labels`, { name: 'x' })).status).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main, startGithub, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
afterAll(() => client.close());

const get = (path: string, headers?: Record<string, string>) => client.call('GET', path, undefined, headers);

describe('authentication', () => {
  it('accepts the token with both schemes', async () => {
    const { status, json } = await get('/user');
    expect([status, json.login]).toEqual([200, 'finn-gallagher']);
    expect((await get('/user', { authorization: `token ${client.sandbox.env.GITHUB_TOKEN}` })).status).toBe(200);
  });

  it.each([
    ['Bearer wrong', 'Bad credentials'],
    ['', 'Requires authentication'],
  ])('rejects %j', async (authorization, message) => {
    const { status, json, headers } = await get(main, { authorization });
    expect({ status, json }).toEqual({
      status: 401,
      json: { message, documentation_url: 'https://docs.github.com/rest', status: '401' },
    });
    expect(headers.get('x-github-request-id')).toBeTruthy();
  });

  it('requires a User-Agent', async () => {
    const { status, json } = await get('/user', { 'user-agent': '' });
    expect([status, json]).toEqual([403, expect.stringContaining('User-Agent')]);
  });

  it('answers 404 for what does not exist', async () => {
    for (const path of ['/repos/kestrelcloud/none', '/repos/none/platform', '/users/none', '/orgs/none', '/nothing'])
      expect(await get(path), path).toMatchObject({ status: 404, json: { message: 'Not Found' } });
  });
});

describe('versions', () => {
  it('keep assignee and merge_commit_sha in 2022-11-28, which is the default', async () => {
    for (const headers of [{}, { 'x-github-api-version': '2022-11-28' }]) {
      const { json, headers: sent } = await get(`${main}/pulls/7`, headers);
      expect(json).toMatchObject({
        assignee: json.assignees[0] ?? null,
        merge_commit_sha: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      expect(sent.get('x-github-api-version-selected')).toBe('2022-11-28');
    }
  });

  it('omit them in 2026-03-10', async () => {
    const version = { 'x-github-api-version': '2026-03-10' };
    for (const path of [`${main}/issues/1`, `${main}/pulls/7`, `${main}/pulls?state=all`]) {
      const text = JSON.stringify((await get(path, version)).json);
      expect(text, path).not.toMatch(/"(assignee|merge_commit_sha|has_downloads)":/);
      expect(text, path).toContain('"assignees":');
    }
  });

  it('reject others', async () => {
    expect((await get('/user', { 'x-github-api-version': '2020-01-01' })).status).toBe(400);
  });
});

describe('lists', () => {
  it('lead through every page by Link headers', async () => {
    const relations = (link: string | null) => [...(link ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)];
    const numbers: number[] = [];
    const seen: string[][] = [];
    let next: string | undefined = `${main}/issues?state=all&per_page=70`;
    while (next !== undefined) {
      const { json, headers } = await get(next);
      numbers.push(...json.map(({ number }: { number: number }) => number));
      const links = relations(headers.get('link'));
      seen.push(links.map(([, , relation = '']) => relation).sort());
      next = links.find(([, , relation]) => relation === 'next')?.[1];
    }
    expect(seen).toEqual([
      ['last', 'next'],
      ['first', 'last', 'next', 'prev'],
      ['first', 'prev'],
    ]);
    expect(numbers.length).toBe(160);
    expect(new Set(numbers).size).toBe(160);
  });

  it('have 30 items per page, and 100 at most', async () => {
    expect((await get(`${main}/issues`)).json).toHaveLength(30);
    expect((await get(`${main}/issues?state=all&per_page=500`)).json).toHaveLength(100);
    expect((await get('/notifications?per_page=100')).json).toHaveLength(50);
    const beyond = await get(`${main}/issues?page=99`);
    expect([beyond.json, beyond.headers.get('link')]).toEqual([[], expect.not.stringContaining('rel="next"')]);
  });

  it('are in an object with a total for Actions', async () => {
    const { json } = await get(`${main}/actions/runs?per_page=5`);
    expect(json.workflow_runs).toHaveLength(5);
    expect(json.total_count).toBeGreaterThan(30);
  });
});

describe('conditional requests', () => {
  it('get a 304 that costs nothing', async () => {
    const first = await get(`${main}/labels`);
    const etag = first.headers.get('etag') ?? '';
    const second = await get(`${main}/labels`, { 'if-none-match': etag });
    expect([second.status, second.json]).toEqual([304, undefined]);
    const remaining = ({ headers }: typeof first) => Number(headers.get('x-ratelimit-remaining'));
    expect(remaining(second)).toBe(remaining(first));
    await client.call('POST', `${main}/labels`, { name: 'new one' });
    expect((await get(`${main}/labels`, { 'if-none-match': etag })).status).toBe(200);
  });
});

/** Every route of the facts that reads, by an example that exists in the initial data. */
it.each([
  '/user',
  '/user/repos',
  '/users/gitaraman',
  '/users/kestrelcloud',
  '/users/gitaraman/orgs',
  '/users/kestrelcloud/repos',
  '/orgs/kestrelcloud',
  '/orgs/kestrelcloud/members?role=admin',
  '/orgs/kestrelcloud/repos',
  '/orgs/kestrelcloud/teams',
  '/orgs/kestrelcloud/teams/platform',
  '/orgs/kestrelcloud/teams/platform/members',
  main,
  `${main}/branches`,
  `${main}/branches/release/2.4`,
  `${main}/commits?path=src/billing`,
  `${main}/commits/main`,
  `${main}/commits/heads/main`,
  `${main}/commits/main/check-runs`,
  `${main}/tags`,
  `${main}/git/ref/tags/v2.5.0`,
  `${main}/releases`,
  `${main}/releases/latest`,
  `${main}/releases/tags/v2.5.0`,
  `${main}/issues/1`,
  `${main}/issues/7/comments`,
  `${main}/issues/comments/2810000005`,
  `${main}/pulls`,
  `${main}/pulls/7`,
  `${main}/pulls/7/files`,
  `${main}/pulls/7/commits`,
  `${main}/pulls/7/reviews`,
  `${main}/pulls/7/comments`,
  `${main}/pulls/comments/1830000000`,
  `${main}/labels/priority:%20high`,
  `${main}/milestones`,
  `${main}/milestones/2`,
  `${main}/stargazers`,
  '/orgs/kestrelcloud/projectsV2',
  '/orgs/kestrelcloud/projectsV2/1',
  '/orgs/kestrelcloud/projectsV2/1/fields',
  '/orgs/kestrelcloud/projectsV2/1/items',
  `${main}/actions/workflows`,
  `${main}/actions/runs/18900000001`,
  `${main}/actions/runs/18900000001/jobs`,
  '/notifications?all=true',
])('answers GET %s', async (path) => {
  const { status, json } = await get(path);
  expect(status).toBe(200);
  const items = Object.values(json).find(Array.isArray) ?? json;
  if (Array.isArray(json)) expect(items.length).toBeGreaterThan(0);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loose, main, startGithub, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
afterAll(() => client.close());

const search = (what: string, q: string, more = '') =>
  client.call('GET', `/search/${what}?q=${encodeURIComponent(q)}&per_page=100${more}`);
const here = 'repo:kestrelcloud/platform';

describe('a search for issues', () => {
  it.each([
    ['is:pr is:open', (issue: Loose) => issue.pull_request && issue.state === 'open'],
    ['is:issue state:closed', (issue: Loose) => !issue.pull_request && issue.state === 'closed'],
    ['is:pr is:merged', (issue: Loose) => issue.pull_request?.merged_at],
    ['author:gitaraman', (issue: Loose) => issue.user.login === 'gitaraman'],
    [
      'assignee:hmatsuda -label:bug',
      ({ assignees, labels }: Loose) =>
        assignees.some(({ login }: Loose) => login === 'hmatsuda') && !labels.some(({ name }: Loose) => name === 'bug'),
    ],
    [
      'label:"priority: high" label:bug',
      ({ labels }: Loose) =>
        ['priority: high', 'bug'].every((name) => labels.some((label: Loose) => label.name === name)),
    ],
    ['no:assignee', ({ assignees }: Loose) => assignees.length === 0],
    ['created:>=2026-09-01', ({ created_at }: Loose) => created_at >= '2026-09-01'],
    [
      'updated:2026-09-01..2026-10-31',
      ({ updated_at }: Loose) => updated_at >= '2026-09-01' && updated_at < '2026-11-01',
    ],
    ['slash in:title', ({ title }: Loose) => title.includes('slash')],
    ['"dry run" in:title', ({ title }: Loose) => title.includes('dry run')],
  ])('finds %s', async (query, holds) => {
    const { json } = await search('issues', `${here} ${query}`);
    const pages = await Promise.all(
      [1, 2].map((page) => client.call('GET', `${main}/issues?state=all&per_page=100&page=${page}`)),
    );
    const expected = pages.flatMap((page) => page.json).filter(holds);
    expect(expected.length).toBeGreaterThan(0);
    expect(json).toMatchObject({ total_count: expected.length, incomplete_results: false });
    const numbers = (issues: Loose[]) => issues.map(({ number }) => number).sort();
    expect(numbers(json.items)).toEqual(numbers(expected).slice(0, 100));
  });

  it('searches all repositories, or the given ones', async () => {
    const count = async (q: string) => (await search('issues', q)).json.total_count;
    const [one, other] = [await count(here), await count('repo:kestrelcloud/console')];
    expect(await count(`${here} repo:kestrelcloud/console`)).toBe(one + other);
    expect(await count('org:kestrelcloud')).toBeGreaterThan(one + other);
  });

  it('sorts, and sorts newest first by default', async () => {
    const times = async (more: string, key: string) =>
      (await search('issues', here, more)).json.items.map((issue: Loose) => issue[key]);
    const updated = await times('&sort=updated&order=asc', 'updated_at');
    expect(updated).toEqual([...updated].sort());
    const created = await times('', 'created_at');
    expect(created).toEqual([...created].sort().reverse());
  });

  it('needs a query, a visible repository and one of the first 1000 results', async () => {
    expect((await search('issues', '')).json.errors[0]).toMatchObject({
      resource: 'Search',
      field: 'q',
      code: 'missing',
    });
    expect((await search('issues', 'repo:kestrelcloud/none')).status).toBe(422);
    expect((await search('issues', here, '&page=11')).json.message).toBe(
      'Only the first 1000 search results are available',
    );
    expect((await search('issues', here, '&page=10')).json.items).toEqual([]);
  });
});

it.each([
  ['repositories', 'topic:react', 'name', ['console']],
  ['repositories', 'kestrel is:private', 'name', []],
  ['repositories', 'clusters', 'name', ['infrastructure']],
  ['users', 'gita in:name', 'login', ['gitaraman']],
  ['users', 'location:turku', 'login', ['adalindholm']],
  ['code', `billingLimit ${here}`, 'path', ['src/billing/index.ts']],
  ['code', `${here} filename:rollback extension:md`, 'path', ['docs/runbooks/rollback.md']],
])('finds %s by %s', async (what, query, key, expected) => {
  const { json } = await search(what, query);
  expect(json.items.map((item: Loose) => item[key])).toEqual(expected);
});

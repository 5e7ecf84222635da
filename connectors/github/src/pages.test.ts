import { describe, expect, it } from 'vitest';
import { octocat } from '../test/records.ts';
import { client, expectRequests, shop } from '../test/wire.ts';

const search = (body: object) => {
  const check = expectRequests([{ sends: 'GET /search/users', query: { q: 'mona' }, response: body }]);
  return client()
    .users.search({ q: 'mona' })
    .then(({ meta }) => {
      check();
      return meta.warnings;
    });
};

describe('a search', () => {
  it('that GitHub stopped says so', async () => {
    expect(await search({ total_count: 1, incomplete_results: true, items: [octocat] })).toEqual([
      expect.stringContaining('may be missing'),
    ]);
  });

  it('with more results than can be read says so', async () => {
    expect(await search({ total_count: 4321, incomplete_results: false, items: [octocat] })).toEqual([
      expect.stringContaining('1000 of 4321'),
    ]);
  });

  it('that is complete has no warning', async () => {
    expect(await search({ total_count: 1000, incomplete_results: false, items: [octocat] })).toBeUndefined();
  });
});

describe('a listing', () => {
  it('without some organizations says so', async () => {
    const headers = { 'x-github-sso': 'partial-results; organizations=21955855,20582480' };
    expectRequests([{ sends: 'GET /user/repos', response: [], headers }]);
    const { meta } = await client().viewerRepositories.list();
    expect(meta.warnings).toEqual([expect.stringContaining('single sign-on')]);
  });

  it('of workflow runs that ends at 1000 says so', async () => {
    const runs = Array.from({ length: 100 }, (_, id) => ({ id }));
    expectRequests([
      { sends: 'GET /repos/acme/shop/actions/runs', response: { total_count: 4000, workflow_runs: runs } },
    ]);
    const { meta } = await client().workflowRuns.list({ ...shop, cursor: '?status=failure&per_page=100&page=10' });
    expect(meta).toMatchObject({ total: 4000, warnings: [expect.stringContaining('at most 1000')] });
  });

  it('follows only the query of a link', async () => {
    const link = '<https://evil.example/steal?page=2>; rel="next"';
    const check = expectRequests([
      { sends: 'GET /repos/acme/shop/tags', response: [], headers: { link } },
      { sends: 'GET /repos/acme/shop/tags', query: { page: '2' }, response: [] },
    ]);
    const { meta } = await client().tags.list(shop);
    await client().tags.list({ ...shop, cursor: meta.nextCursor ?? '' });
    check();
  });
});

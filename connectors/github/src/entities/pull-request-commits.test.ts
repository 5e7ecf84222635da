import { describe, expect, it } from 'vitest';
import { commit } from '../../test/records.ts';
import { client, exchange, expectRequests, last, shop } from '../../test/wire.ts';

describe('commits of a pull request', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.pullRequestCommits.list({ ...shop, pull_number: 7 }),
      sends: 'GET /repos/acme/shop/pulls/7/commits',
      response: [commit],
      meta: last,
    }));

  it('end after 250 with a warning', async () => {
    const query = { per_page: '100', page: '3' };
    const response = Array.from({ length: 50 }, () => commit);
    const check = expectRequests([{ sends: 'GET /repos/acme/shop/pulls/7/commits', query, response }]);
    const { meta } = await client().pullRequestCommits.list({
      ...shop,
      pull_number: 7,
      cursor: '?per_page=100&page=3',
    });
    check();
    expect(meta.warnings).toEqual([expect.stringContaining('commits.list')]);
  });
});

import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { issue, pullRequest, pullRequestDetails, sha } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

describe('pull requests', () => {
  it('are listed', () =>
    exchange({
      call: (github) =>
        github.pullRequests.list({
          ...shop,
          state: 'all',
          head: 'acme:fix-login',
          base: 'main',
          sort: 'long-running',
          direction: 'asc',
        }),
      sends: 'GET /repos/acme/shop/pulls',
      query: { state: 'all', head: 'acme:fix-login', base: 'main', sort: 'long-running', direction: 'asc' },
      response: [pullRequest],
      meta: last,
    }));

  it('are read, also while GitHub computes whether they can be merged', () =>
    exchange({
      call: (github) => github.pullRequests.get({ ...shop, pull_number: 7 }),
      sends: 'GET /repos/acme/shop/pulls/7',
      response: pullRequestDetails,
    }));

  it.each([
    ['is:open review:required', 'is:open review:required is:pr'],
    ['is:pr is:merged', 'is:pr is:merged'],
  ])('are searched by %s as issues', (q, sent) => {
    const found = { ...issue, number: 7, pull_request: { url: 'https://api.github.com/repos/acme/shop/pulls/7' } };
    return exchange({
      call: (github) => github.pullRequests.search({ q, limit: 10 }),
      sends: 'GET /search/issues',
      query: { q: sent, per_page: '10' },
      response: { total_count: 1, incomplete_results: false, items: [found] },
      data: [found],
      meta: { ...last, total: 1 },
    });
  });

  it('are opened', () =>
    exchange({
      call: (github) =>
        github.pullRequests.create({
          ...shop,
          title: 'Fix the login',
          head: 'octocat:fix-login',
          base: 'main',
          draft: true,
          head_repo: 'shop',
        }),
      sends: 'POST /repos/acme/shop/pulls',
      body: { title: 'Fix the login', head: 'octocat:fix-login', base: 'main', draft: true, head_repo: 'shop' },
      status: 201,
      response: pullRequestDetails,
    }));

  it('need a title or an issue', async () => {
    const error = await failure(client().pullRequests.create({ ...shop, head: 'fix-login', base: 'main' }));
    expect(error).toMatchObject({ code: 'invalid_params', message: expect.stringContaining('title or issue') });
  });

  it('are updated', () =>
    exchange({
      call: (github) =>
        github.pullRequests.update({ ...shop, pull_number: 7, state: 'closed', maintainer_can_modify: false }),
      sends: 'PATCH /repos/acme/shop/pulls/7',
      body: { state: 'closed', maintainer_can_modify: false },
      response: { ...pullRequestDetails, state: 'closed' },
    }));

  it('are merged', () =>
    exchange({
      call: (github) =>
        github.pullRequests.merge({
          ...shop,
          pull_number: 7,
          merge_method: 'squash',
          sha,
          commit_title: 'Fix the login (#7)',
        }),
      sends: 'PUT /repos/acme/shop/pulls/7/merge',
      body: { merge_method: 'squash', sha, commit_title: 'Fix the login (#7)' },
      response: { sha, merged: true, message: 'Pull Request successfully merged' },
    }));
});

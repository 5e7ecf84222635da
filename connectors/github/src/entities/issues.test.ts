import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { issue } from '../../test/records.ts';
import { client, exchange, expectRequests, last, shop } from '../../test/wire.ts';

const page = { ...shop, state: 'all' } as const;

describe('issues', () => {
  it('are listed by every filter', () =>
    exchange({
      call: (github) =>
        github.issues.list({
          ...shop,
          state: 'closed',
          labels: 'bug,ui',
          assignee: 'none',
          creator: 'octocat',
          mentioned: 'mona',
          milestone: '*',
          type: 'Bug',
          issue_field_values: 'priority:high',
          since: '2026-11-01T00:00:00Z',
          sort: 'updated',
          direction: 'asc',
        }),
      sends: 'GET /repos/acme/shop/issues',
      query: {
        state: 'closed',
        labels: 'bug,ui',
        assignee: 'none',
        creator: 'octocat',
        mentioned: 'mona',
        milestone: '*',
        type: 'Bug',
        issue_field_values: 'priority:high',
        since: '2026-11-01T00:00:00Z',
        sort: 'updated',
        direction: 'asc',
      },
      response: [issue],
      meta: last,
    }));

  it('are listed by the number of a milestone', () =>
    exchange({
      call: (github) => github.issues.list({ ...shop, milestone: 3 }),
      sends: 'GET /repos/acme/shop/issues',
      query: { milestone: '3' },
      response: [issue],
      meta: last,
    }));

  it('come with the pull requests among them, which have `pull_request`', async () => {
    const pull = {
      ...issue,
      number: 7,
      pull_request: { url: 'https://api.github.com/repos/acme/shop/pulls/7', merged_at: null },
    };
    const check = expectRequests([{ sends: 'GET /repos/acme/shop/issues', response: [issue, pull] }]);
    const { data } = await client().issues.list(shop);
    check();
    expect(data.filter((each) => !each.pull_request).map(({ number }) => number)).toEqual([42]);
  });

  it('are listed over pages, by the query of the next link', async () => {
    const next = '<https://api.github.com/repositories/1296269/issues?state=all&per_page=1&page=2>; rel="next"';
    const final = '<https://api.github.com/repositories/1296269/issues?state=all&per_page=1&page=1>; rel="first"';
    const check = expectRequests([
      {
        sends: 'GET /repos/acme/shop/issues',
        query: { state: 'all', per_page: '1' },
        response: [issue],
        headers: { link: next },
      },
      {
        sends: 'GET /repos/acme/shop/issues',
        query: { state: 'all', per_page: '1', page: '2' },
        response: [{ ...issue, id: 2400000043, number: 43 }],
        headers: { link: final },
      },
    ]);
    const numbers = (await all(client().issues.list({ ...page, limit: 1 }))).map(({ number }) => number);
    check();
    expect(numbers).toEqual([42, 43]);
  });

  it('are not listed from the number of a page', async () => {
    const error = await failure(client().issues.list({ ...shop, cursor: '2' }));
    expect(error.message).toContain('meta.nextCursor');
  });

  it('say what a search for the same ETag says', async () => {
    const check = expectRequests([
      { sends: 'GET /repos/acme/shop/issues', response: [issue], headers: { etag: 'W/"4f1e"' } },
    ]);
    const { meta } = await client().issues.list(shop);
    check();
    expect(meta.headers).toEqual({ etag: 'W/"4f1e"' });
  });

  it('are read', () =>
    exchange({
      call: (github) => github.issues.get({ ...shop, issue_number: 42 }),
      sends: 'GET /repos/acme/shop/issues/42',
      response: issue,
    }));

  it('are read as version 2026-03-10 sends them', () => {
    const { assignee: _, ...newer } = issue;
    return exchange({
      call: (github) => github.issues.get({ ...shop, issue_number: 42 }),
      sends: 'GET /repos/acme/shop/issues/42',
      response: newer,
    });
  });

  it.each([
    ['timeout repo:acme/shop is:open', 'timeout repo:acme/shop is:open is:issue'],
    ['timeout type:issue', 'timeout type:issue'],
    ['timeout -is:pr', 'timeout -is:pr is:issue'],
    ['"the text is:pr"', '"the text is:pr" is:issue'],
    ['timeout OR memory', '(timeout OR memory) is:issue'],
  ])('are searched by %s, with the kind that GitHub requires', (q, sent) =>
    exchange({
      call: (github) =>
        github.issues.search({ q, sort: 'reactions-+1', order: 'desc', advanced_search: true, search_type: 'hybrid' }),
      sends: 'GET /search/issues',
      query: { q: sent, sort: 'reactions-+1', order: 'desc', advanced_search: 'true', search_type: 'hybrid' },
      response: { total_count: 1, incomplete_results: false, items: [{ ...issue, score: 1 }] },
      data: [{ ...issue, score: 1 }],
      meta: { ...last, total: 1 },
    }),
  );

  it.each([
    ['issues', 'timeout is:pr'],
    ['issues', 'timeout type:"pull-request"'],
    ['pull_requests', 'repo:acme/shop is:issue'],
  ])('and pull requests are not searched as one another: %s by %s', async (entity, q) => {
    const error = await failure(client().execute(entity as 'issues', 'search', { q }));
    expect(error).toMatchObject({ code: 'invalid_params', message: expect.stringContaining('.search for those') });
  });

  it('are opened', () =>
    exchange({
      call: (github) =>
        github.issues.create({
          ...shop,
          title: 'Checkout times out',
          body: 'Since this morning.',
          labels: ['bug', { name: 'ui' }],
          assignees: ['octocat'],
          milestone: 3,
          type: 'Bug',
          issue_field_values: [{ field_id: 5, value: ['High'] }],
        }),
      sends: 'POST /repos/acme/shop/issues',
      body: {
        title: 'Checkout times out',
        body: 'Since this morning.',
        labels: ['bug', { name: 'ui' }],
        assignees: ['octocat'],
        milestone: 3,
        type: 'Bug',
        issue_field_values: [{ field_id: 5, value: ['High'] }],
      },
      status: 201,
      response: issue,
    }));

  it('are updated, also by null and by an empty list', () =>
    exchange({
      call: (github) =>
        github.issues.update({
          ...shop,
          issue_number: 42,
          state: 'closed',
          state_reason: 'duplicate',
          duplicate_issue_id: 2400000001,
          milestone: null,
          assignees: [],
          labels: ['bug', { name: 'ui', rationale: 'About buttons', suggest: true, confidence: 'high' }],
        }),
      sends: 'PATCH /repos/acme/shop/issues/42',
      body: {
        state: 'closed',
        state_reason: 'duplicate',
        duplicate_issue_id: 2400000001,
        milestone: null,
        assignees: [],
        labels: ['bug', { name: 'ui', rationale: 'About buttons', suggest: true, confidence: 'high' }],
      },
      response: { ...issue, state: 'closed' },
    }));

  it('are not updated without a change', async () => {
    const error = await failure(client().issues.update({ ...shop, issue_number: 42 }));
    expect(error.message).toContain('at least one field');
  });
});

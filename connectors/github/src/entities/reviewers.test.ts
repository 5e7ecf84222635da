import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { pullRequest } from '../../test/records.ts';
import { client, exchange, shop } from '../../test/wire.ts';

describe('reviewers', () => {
  it('are requested', () =>
    exchange({
      call: (github) =>
        github.reviewers.request({ ...shop, pull_number: 7, reviewers: ['octocat'], team_reviewers: ['front-end'] }),
      sends: 'POST /repos/acme/shop/pulls/7/requested_reviewers',
      body: { reviewers: ['octocat'], team_reviewers: ['front-end'] },
      status: 201,
      response: pullRequest,
    }));

  it('must be named', async () => {
    const error = await failure(client().reviewers.request({ ...shop, pull_number: 7, reviewers: [] }));
    expect(error.message).toContain('reviewers or team_reviewers');
  });
});

import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { octocat, sha } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

const review = {
  id: 80,
  node_id: 'PRR_80',
  user: octocat,
  body: 'One question.',
  state: 'COMMENTED',
  commit_id: sha,
  submitted_at: '2026-11-20T10:00:00Z',
  author_association: 'MEMBER',
};

describe('reviews', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.reviews.list({ ...shop, pull_number: 7 }),
      sends: 'GET /repos/acme/shop/pulls/7/reviews',
      response: [review],
      meta: last,
    }));

  it('are written with comments on lines', () => {
    const comments = [{ path: 'src/login.ts', line: 12, side: 'RIGHT' as const, body: 'Null for guests?' }];
    return exchange({
      call: (github) =>
        github.reviews.create({
          ...shop,
          pull_number: 7,
          event: 'COMMENT',
          body: 'One question.',
          commit_id: sha,
          comments,
        }),
      sends: 'POST /repos/acme/shop/pulls/7/reviews',
      body: { event: 'COMMENT', body: 'One question.', commit_id: sha, comments },
      response: review,
    });
  });

  it('that request changes say which', async () => {
    const error = await failure(
      client().reviews.create({ ...shop, pull_number: 7, event: 'REQUEST_CHANGES', body: ' ' }),
    );
    expect(error.message).toContain('body');
  });
});

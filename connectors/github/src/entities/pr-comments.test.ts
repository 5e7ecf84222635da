import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { octocat, sha } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

const inline = {
  id: 10,
  node_id: 'PRRC_10',
  pull_request_review_id: 80,
  body: 'Null for guests?',
  user: octocat,
  path: 'src/login.ts',
  line: 12,
  side: 'RIGHT',
  diff_hunk: '@@ -10,3 +10,4 @@',
  commit_id: sha,
  original_commit_id: sha,
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
};

describe('comments on lines', () => {
  it('are listed', () =>
    exchange({
      call: (github) =>
        github.prComments.list({
          ...shop,
          pull_number: 7,
          sort: 'updated',
          direction: 'desc',
          since: '2026-11-01T00:00:00Z',
        }),
      sends: 'GET /repos/acme/shop/pulls/7/comments',
      query: { sort: 'updated', direction: 'desc', since: '2026-11-01T00:00:00Z' },
      response: [inline],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.prComments.get({ ...shop, comment_id: 10 }),
      sends: 'GET /repos/acme/shop/pulls/comments/10',
      response: inline,
    }));

  it('are written', () =>
    exchange({
      call: (github) =>
        github.prComments.create({
          ...shop,
          pull_number: 7,
          body: 'Null for guests?',
          commit_id: sha,
          path: 'src/login.ts',
          start_line: 10,
          start_side: 'RIGHT',
          line: 12,
          side: 'RIGHT',
        }),
      sends: 'POST /repos/acme/shop/pulls/7/comments',
      body: {
        body: 'Null for guests?',
        commit_id: sha,
        path: 'src/login.ts',
        start_line: 10,
        start_side: 'RIGHT',
        line: 12,
        side: 'RIGHT',
      },
      status: 201,
      response: inline,
    }));

  it('need a line, or are about a file', async () => {
    const input = { ...shop, pull_number: 7, body: 'x', commit_id: sha, path: 'a.ts' };
    expect((await failure(client().prComments.create(input))).message).toContain('subject_type');
    const { data } = await client().prComments.create({ ...input, subject_type: 'file' }, { dryRun: true });
    expect(data.body).toMatchObject({ subject_type: 'file' });
  });

  it('are answered', () =>
    exchange({
      call: (github) => github.prComments.reply({ ...shop, pull_number: 7, comment_id: 10, body: 'Yes.' }),
      sends: 'POST /repos/acme/shop/pulls/7/comments/10/replies',
      body: { body: 'Yes.' },
      status: 201,
      response: { ...inline, id: 11, in_reply_to_id: 10 },
    }));
});

import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { commit, sha } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

describe('commits', () => {
  it('are listed by path, author and time', () =>
    exchange({
      call: (github) =>
        github.commits.list({
          ...shop,
          sha: 'main',
          path: 'src/login.ts',
          author: 'octocat',
          committer: 'mona@acme.example',
          since: '2026-11-01T00:00:00Z',
          until: '2026-11-30T00:00:00Z',
        }),
      sends: 'GET /repos/acme/shop/commits',
      query: {
        sha: 'main',
        path: 'src/login.ts',
        author: 'octocat',
        committer: 'mona@acme.example',
        since: '2026-11-01T00:00:00Z',
        until: '2026-11-30T00:00:00Z',
      },
      response: [commit],
      meta: last,
    }));

  const files = [
    { sha, filename: 'src/login.ts', status: 'modified', additions: 4, deletions: 2, changes: 6, patch: '@@ -1 +1 @@' },
  ];

  it('are read with their files, and say where the next page of files is', () =>
    exchange({
      call: (github) => github.commits.get({ ...shop, ref: 'heads/fix/login', page: 2, per_page: 100 }),
      sends: 'GET /repos/acme/shop/commits/heads/fix/login',
      query: { page: '2', per_page: '100' },
      response: { ...commit, stats: { additions: 4, deletions: 2, total: 6 }, files },
      headers: { link: '<https://api.github.com/x?page=3>; rel="next"', etag: 'W/"4f1e"' },
      meta: { headers: { link: '<https://api.github.com/x?page=3>; rel="next"', etag: 'W/"4f1e"' } },
    }));

  it('are compared', () =>
    exchange({
      call: (github) => github.commits.compare({ ...shop, basehead: 'v1.0...fix/login' }),
      sends: 'GET /repos/acme/shop/compare/v1.0...fix%2Flogin',
      response: {
        status: 'ahead',
        ahead_by: 1,
        behind_by: 0,
        total_commits: 1,
        base_commit: commit,
        merge_base_commit: commit,
        commits: [commit],
        files,
      },
    }));

  it('are not compared with two dots', async () => {
    const error = await failure(client().commits.compare({ ...shop, basehead: 'v1.0..main' }));
    expect(error.message).toContain('three dots');
  });
});

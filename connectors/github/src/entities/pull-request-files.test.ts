import { describe, expect, it } from 'vitest';
import { sha } from '../../test/records.ts';
import { client, exchange, expectRequests, last, shop } from '../../test/wire.ts';

const file = {
  sha,
  filename: 'src/login.ts',
  status: 'modified',
  additions: 4,
  deletions: 2,
  changes: 6,
  patch: '@@ -1 +1 @@',
};

describe('files of a pull request', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.pullRequestFiles.list({ ...shop, pull_number: 7, limit: 100 }),
      sends: 'GET /repos/acme/shop/pulls/7/files',
      query: { per_page: '100' },
      response: [file],
      meta: last,
    }));

  it('end after 3000 with a warning', async () => {
    const query = { per_page: '100', page: '30' };
    const response = Array.from({ length: 100 }, (_, index) => ({ ...file, filename: `${index}.ts` }));
    const check = expectRequests([{ sends: 'GET /repos/acme/shop/pulls/7/files', query, response }]);
    const { meta } = await client().pullRequestFiles.list({ ...shop, pull_number: 7, cursor: '?per_page=100&page=30' });
    check();
    expect(meta).toMatchObject({ hasMore: false, warnings: [expect.stringContaining('at most 3000')] });
  });
});

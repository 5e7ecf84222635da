import { describe, it } from 'vitest';
import { sha } from '../../test/records.ts';
import { exchange, last } from '../../test/wire.ts';

describe('code', () => {
  it('is searched, with the text around each match', () => {
    const found = {
      name: 'login.ts',
      path: 'src/login.ts',
      sha,
      repository: { id: 1296269, full_name: 'acme/shop' },
      text_matches: [{ fragment: 'function login() {', property: 'content', object_type: 'FileContent' }],
      score: 1,
    };
    return exchange({
      call: (github) => github.code.search({ q: 'login repo:acme/shop' }),
      sends: 'GET /search/code',
      accept: 'application/vnd.github.text-match+json',
      query: { q: 'login repo:acme/shop' },
      response: { total_count: 1, incomplete_results: false, items: [found] },
      data: [found],
      meta: { ...last, total: 1 },
    });
  });
});

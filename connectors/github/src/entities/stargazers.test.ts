import { describe, it } from 'vitest';
import { octocat } from '../../test/records.ts';
import { exchange, last, shop } from '../../test/wire.ts';

describe('stargazers', () => {
  it('are listed with the time of the star', () =>
    exchange({
      call: (github) => github.stargazers.list(shop),
      sends: 'GET /repos/acme/shop/stargazers',
      accept: 'application/vnd.github.star+json',
      response: [{ starred_at: '2026-11-20T10:00:00Z', user: octocat }],
      meta: last,
    }));
});

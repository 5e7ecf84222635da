import { describe, it } from 'vitest';
import { octocat } from '../../test/records.ts';
import { exchange, last } from '../../test/wire.ts';

describe('users', () => {
  it('are listed: the members of an organization', () =>
    exchange({
      call: (github) => github.users.list({ org: 'acme', filter: '2fa_disabled', role: 'admin' }),
      sends: 'GET /orgs/acme/members',
      query: { filter: '2fa_disabled', role: 'admin' },
      response: [octocat],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.users.get({ username: 'octocat' }),
      sends: 'GET /users/octocat',
      response: { ...octocat, name: 'Mona', company: null, public_repos: 8 },
    }));

  it('are searched', () =>
    exchange({
      call: (github) => github.users.search({ q: 'mona type:user', sort: 'joined', order: 'asc' }),
      sends: 'GET /search/users',
      query: { q: 'mona type:user', sort: 'joined', order: 'asc' },
      response: { total_count: 1, incomplete_results: false, items: [octocat] },
      data: [octocat],
      meta: { ...last, total: 1 },
    }));
});

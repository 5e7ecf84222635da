import { describe, it } from 'vitest';
import { exchange, last } from '../../test/wire.ts';

const acme = { login: 'acme', id: 9919, node_id: 'O_kg', description: null };

describe('organizations', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.organizations.list({ username: 'octocat' }),
      sends: 'GET /users/octocat/orgs',
      response: [acme],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.organizations.get({ org: 'acme' }),
      sends: 'GET /orgs/acme',
      response: { ...acme, name: 'Acme', plan: { name: 'team', seats: 10, filled_seats: 8 } },
    }));
});

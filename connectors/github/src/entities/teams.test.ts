import { describe, it } from 'vitest';
import { exchange, last } from '../../test/wire.ts';

const team = {
  id: 1,
  node_id: 'T_1',
  slug: 'front-end',
  name: 'Front end',
  privacy: 'closed',
  permission: 'push',
  parent: null,
};

describe('teams', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.teams.list({ org: 'acme', team_type: 'organization' }),
      sends: 'GET /orgs/acme/teams',
      query: { team_type: 'organization' },
      response: [team],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.teams.get({ org: 'acme', team_slug: 'front-end' }),
      sends: 'GET /orgs/acme/teams/front-end',
      response: team,
    }));
});

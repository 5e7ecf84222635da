import { describe, it } from 'vitest';
import { octocat } from '../../test/records.ts';
import { exchange, last } from '../../test/wire.ts';

describe('members of a team', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.teamMembers.list({ org: 'acme', team_slug: 'front-end', role: 'maintainer' }),
      sends: 'GET /orgs/acme/teams/front-end/members',
      query: { role: 'maintainer' },
      response: [{ ...octocat, role: 'maintainer', inherited: false }],
      meta: last,
    }));
});

import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const role = { id: 'f00dcafe-0000-4000-8000-000000000002', name: 'Member', slug: 'member' };

describe('userRoles', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.userRoles.list(),
      sends: 'GET /user-roles',
      response: page([role]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.userRoles.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /user-roles',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([role], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));
});

import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const user = {
  id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
  name: 'Ben Okoro',
  email: 'ben@kestrelcloud.example',
  emails: ['ben@kestrelcloud.example'],
  role_id: 'f00dcafe-0000-4000-8000-000000000002',
  role: { id: 'f00dcafe-0000-4000-8000-000000000002', name: 'Member', slug: 'member' },
  status: 'active',
  avatar_url: 'https://assets.kestrelcloud.example/avatars/ben.png',
};
const { id } = user;

describe('users', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.users.list(),
      sends: 'GET /users',
      response: page([user]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.users.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /users',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([user], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({ call: (pylon) => pylon.users.get({ id }), sends: `GET /users/${id}`, response: { data: user } }));

  it('updates fields', () => {
    const fields = {
      name: 'Benedict Okoro',
      avatar_url: 'https://assets.kestrelcloud.example/avatars/benedict.png',
      role_id: 'f00dcafe-0000-4000-8000-000000000001',
      status: 'out_of_office' as const,
    };
    return exchange({
      call: (pylon) => pylon.users.update({ id, ...fields }),
      sends: `PATCH /users/${id}`,
      body: fields,
      response: { data: { ...user, ...fields } },
    });
  });

  it('searches by email address', () =>
    exchange({
      call: (pylon) =>
        pylon.users.search({
          filter: { field: 'email', operator: 'in', values: ['ben@kestrelcloud.example', 'ada@kestrelcloud.example'] },
          limit: 2,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /users/search',
      body: {
        filter: { field: 'email', operator: 'in', values: ['ben@kestrelcloud.example', 'ada@kestrelcloud.example'] },
        limit: 2,
        cursor: 'eyJpIjo0MH0=',
      },
      response: page([user]),
      meta: { hasMore: false },
    }));
});

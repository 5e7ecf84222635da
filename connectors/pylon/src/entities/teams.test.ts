import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const team = {
  id: 'b7a6c5d4-e3f2-4a1b-9c8d-7e6f5a4b3c2d',
  name: 'Support',
  users: [
    { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', email: 'ben@kestrelcloud.example' },
    { id: 'e1b7b0d4-6c1a-4a53-8f0e-0b6a7d5f9a21', email: 'ada@kestrelcloud.example' },
  ],
};
const { id } = team;
const user_ids = team.users.map((user) => user.id);

describe('teams', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.teams.list(),
      sends: 'GET /teams',
      response: page([team]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.teams.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /teams',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([team], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({ call: (pylon) => pylon.teams.get({ id }), sends: `GET /teams/${id}`, response: { data: team } }));

  it('creates one with members', () =>
    exchange({
      call: (pylon) => pylon.teams.create({ name: 'Support', user_ids }),
      sends: 'POST /teams',
      body: { name: 'Support', user_ids },
      response: { data: team },
    }));

  it('creates one without parameters', () =>
    exchange({
      call: (pylon) => pylon.teams.create(),
      sends: 'POST /teams',
      body: {},
      response: { data: { id, name: '', users: null } },
    }));

  it('renames one and replaces its members', () =>
    exchange({
      call: (pylon) => pylon.teams.update({ id, name: 'First line', user_ids: user_ids.slice(1) }),
      sends: `PATCH /teams/${id}`,
      body: { name: 'First line', user_ids: user_ids.slice(1) },
      response: { data: { id, name: 'First line', users: team.users.slice(1) } },
    }));
});

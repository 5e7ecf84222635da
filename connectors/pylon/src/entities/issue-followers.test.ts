import { InvalidParamsError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const followers = [
  { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', type: 'user' },
  { id: 'c0ffee00-1111-4222-8333-444455556666', type: 'contact' },
];
const user_ids = ['d1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6'];
const contact_ids = ['c0ffee00-1111-4222-8333-444455556666'];

describe('issueFollowers', () => {
  it('lists them', () =>
    exchange({
      call: (pylon) => pylon.issueFollowers.list({ id: '1042' }),
      sends: 'GET /issues/1042/followers',
      response: { data: followers },
      meta: { hasMore: false },
    }));

  it('adds users and contacts', () =>
    exchange({
      call: (pylon) => pylon.issueFollowers.add({ id: '1042', user_ids, contact_ids }),
      sends: 'POST /issues/1042/followers',
      body: { operation: 'add', user_ids, contact_ids },
      response: { data: followers },
    }));

  it('removes a contact', () =>
    exchange({
      call: (pylon) => pylon.issueFollowers.remove({ id: '1042', contact_ids }),
      sends: 'POST /issues/1042/followers',
      body: { operation: 'remove', contact_ids },
      response: { data: followers.slice(0, 1) },
    }));

  it('rejects a call without followers', async () => {
    const error = await failure(client().issueFollowers.add({ id: '1042', user_ids: [] }));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error.toJSON()).toMatchObject({
      outcome: 'not_sent',
      issues: [{ path: 'user_ids', expected: 'at least one ID in user_ids or contact_ids' }],
    });
  });
});

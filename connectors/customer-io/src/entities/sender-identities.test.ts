import { describe, expect, it } from 'vitest';
import { all } from '../../test/calls.ts';
import { client, exchange, expectRequests } from '../../test/wire.ts';

const sender = {
  id: 3,
  deduplicate_id: '3:1552341937',
  name: 'Larkspur',
  email: 'hello@larkspur.example',
  address: 'Larkspur <hello@larkspur.example>',
  template_type: 'email',
  auto_generated: false,
};

describe('sender identities', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) => customerIo.senderIdentities.list({ sort: 'desc', hidden: true, limit: 1, cursor: 'Mg==' }),
      sends: 'GET /v1/sender_identities',
      query: { sort: 'desc', hidden: 'true', limit: '1', start: 'Mg==' },
      response: { sender_identities: [sender], next: 'Mw==' },
      data: [sender],
      meta: { nextCursor: 'Mw==', hasMore: true },
    }));

  it('ends on an empty page, since there is a cursor even after the last sender', async () => {
    const check = expectRequests([
      { sends: 'GET /v1/sender_identities', response: { sender_identities: [sender], next: 'Mw==' } },
      {
        sends: 'GET /v1/sender_identities',
        query: { start: 'Mw==' },
        response: { sender_identities: [], next: 'NA==' },
      },
    ]);
    expect(await all(client().senderIdentities.list())).toEqual([sender]);
    check();
  });

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.senderIdentities.get({ sender_id: 3 }),
      sends: 'GET /v1/sender_identities/3',
      response: { sender_identity: sender },
      data: sender,
    }));

  it('gets what uses one', () => {
    const usage = { campaigns: [5], sent_newsletters: [], draft_newsletters: [8] };
    return exchange({
      call: (customerIo) => customerIo.senderIdentities.getUsage({ sender_id: 4 }),
      sends: 'GET /v1/sender_identities/4/used_by',
      response: usage,
      data: usage,
    });
  });
});

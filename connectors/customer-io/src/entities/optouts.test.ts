import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const optout = { channel: 'sms', from: '+13035551234' };

describe('opt-outs', () => {
  it('lists the people who opted out', () => {
    const person = { customer_id: '42', cio_id: 'a3000001', optouts: [optout] };
    return exchange({
      call: (customerIo) => customerIo.optouts.list({ from: '+13035551234', limit: 1000, cursor: 'MQ==' }),
      sends: 'GET /v1/optouts',
      query: { from: '+13035551234', limit: '1000', start: 'MQ==' },
      response: { optouts: [person], next: 'Mg==' },
      data: [person],
      meta: { nextCursor: 'Mg==', hasMore: true },
    });
  });

  it('lists those of one person', () =>
    exchange({
      call: (customerIo) =>
        customerIo.optouts.listByPerson({ customer_id: 'cool.person@example.com', id_type: 'email' }),
      sends: 'GET /v1/customers/cool.person%40example.com/optouts',
      query: { id_type: 'email' },
      response: { optouts: [optout] },
      data: [optout],
      meta: whole,
    }));

  it('opts a person out, and in again', () => {
    const optouts = [
      { from: '+13035551234', optout: true },
      { from: '+13035559999', optout: false, channel: 'whatsapp' as const },
    ];
    return exchange({
      call: (customerIo) => customerIo.optouts.update({ customer_id: 'cio_a3000001', id_type: 'cio_id', optouts }),
      sends: 'PUT /v1/customers/cio_a3000001/optouts',
      query: { id_type: 'cio_id' },
      body: { optouts },
      status: 204,
      response: '',
      data: null,
    });
  });

  it('rejects an update without a change', async () => {
    const error = await failure(client().optouts.update({ customer_id: '42', optouts: [] }));
    expect(error.outcome).toBe('not_sent');
  });
});

import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const event = {
  id: 'evt_1NG8Du2eZvKYlo2C',
  object: 'event',
  api_version: '2026-10-28.endive',
  created: 1780000000,
  data: { object: { id: 'in_1', object: 'invoice', status: 'paid' }, previous_attributes: { status: 'open' } },
  livemode: false,
  pending_webhooks: 0,
  request: { id: null, idempotency_key: null },
  type: 'invoice.updated',
};

describe('events', () => {
  it('lists those of some types since a time', () =>
    exchange({
      call: (stripe) =>
        stripe.events.list({
          types: ['invoice.paid', 'invoice.updated'],
          created: { gte: 1779990000 },
          delivery_success: false,
        }),
      sends: 'GET /v1/events',
      query: {
        'types[]': ['invoice.paid', 'invoice.updated'],
        'created[gte]': '1779990000',
        delivery_success: 'false',
      },
      response: page([event]),
    }));

  it('lists those of a group', () =>
    exchange({
      call: (stripe) => stripe.events.list({ type: 'customer.subscription.*' }),
      sends: 'GET /v1/events',
      query: { type: 'customer.subscription.*' },
      response: page([]),
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.events.get({ id: event.id }),
      sends: `GET /v1/events/${event.id}`,
      response: event,
    }));
});

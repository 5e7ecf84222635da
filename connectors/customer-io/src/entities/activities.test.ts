import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const activity = {
  id: '01AK4N8V8G8KVA4HN8Y50CCZ59',
  type: 'event',
  name: 'purchase',
  timestamp: 1397566226,
  customer_id: '42',
  customer_identifiers: { id: '42', email: 'cool.person@example.com', cio_id: 'a3000001' },
  delivery_id: null,
  delivery_type: null,
  data: { price: '23.45' },
};

describe('activities', () => {
  it('lists those of one person, which an empty cursor ends', () =>
    exchange({
      call: (customerIo) =>
        customerIo.activities.list({
          type: 'event',
          name: 'purchase',
          customer_id: 'cio_a3000001',
          id_type: 'cio_id',
          deleted: false,
          limit: 100,
        }),
      sends: 'GET /v1/activities',
      query: {
        type: 'event',
        name: 'purchase',
        customer_id: 'cio_a3000001',
        id_type: 'cio_id',
        deleted: 'false',
        limit: '100',
      },
      response: { activities: [activity], next: '' },
      data: [activity],
      meta: { hasMore: false },
    }));

  it.each(['email_opened', 'push_sent', 'sms_sent', 'sent_sms'])(
    'are not filtered by %s, which finds nothing',
    async (type) => {
      const error = await failure(client().activities.list({ type }));
      expect(error).toMatchObject({
        code: 'invalid_params',
        issues: [
          { path: 'type', expected: 'a metric and then a channel, such as opened_email, or sent_twilio for SMS' },
        ],
      });
    },
  );

  it.each(['webhook_event', 'sent_in_app', 'sent_twilio', '_o:1:create'])('are filtered by %s', (type) =>
    exchange({
      call: (customerIo) => customerIo.people.listActivities({ customer_id: '42', type }),
      sends: 'GET /v1/customers/42/activities',
      query: { type },
      response: { activities: [activity], next: '' },
      data: [activity],
      meta: whole,
    }),
  );

  it('goes on with start', () =>
    exchange({
      call: (customerIo) => customerIo.activities.list({ cursor: 'MDE6MQ==' }),
      sends: 'GET /v1/activities',
      query: { start: 'MDE6MQ==' },
      response: { activities: [activity], next: 'MDE6Mg==' },
      data: [activity],
      meta: { nextCursor: 'MDE6Mg==', hasMore: true },
    }));
});

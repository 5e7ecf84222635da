import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const message = {
  id: 'dgOq6QWq6QUBAAF4_CGoeVX7mFkDbRFu7ek=',
  deduplicate_id: 'dgOq6QWq6QUBAAF4_CGoeVX7mFkDbRFu7ek=:1552341937',
  message_template_id: 12,
  customer_id: '42',
  customer_identifiers: { id: '42', email: 'cool.person@example.com', cio_id: 'a3000001' },
  recipient: 'cool.person@example.com',
  subject: 'Did you get that thing I sent you?',
  metrics: { created: 1552341937, sent: 1552341940, 'secondary:delivered': [1552341945] },
  created: 1552341937,
  failure_message: null,
  campaign_id: 5,
  action_id: 96,
  newsletter_id: null,
  type: 'email',
  forgotten: false,
};

describe('messages', () => {
  it('lists with every filter', () =>
    exchange({
      call: (customerIo) =>
        customerIo.messages.list({
          type: 'twilio',
          metric: 'bounced',
          drafts: false,
          campaign_id: 5,
          action_id: '96',
          newsletter_id: 7,
          transactional_id: 2,
          trigger_id: 12,
          template_id: 44,
          content_id: 45,
          start_ts: 1552341000,
          end_ts: 1552342000,
          get_tracked_responses: true,
          limit: 1000,
          cursor: 'MQ==',
        }),
      sends: 'GET /v1/messages',
      query: {
        type: 'twilio',
        metric: 'bounced',
        drafts: 'false',
        campaign_id: '5',
        action_id: '96',
        newsletter_id: '7',
        transactional_id: '2',
        trigger_id: '12',
        template_id: '44',
        content_id: '45',
        start_ts: '1552341000',
        end_ts: '1552342000',
        get_tracked_responses: 'true',
        limit: '1000',
        start: 'MQ==',
      },
      response: { messages: [message], next: 'Mg==' },
      data: [message],
      meta: { nextCursor: 'Mg==', hasMore: true },
    }));

  it('treats null as an empty list', () =>
    exchange({
      call: (customerIo) => customerIo.messages.list(),
      sends: 'GET /v1/messages',
      response: { messages: null, next: '' },
      data: [],
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.messages.get({ message_id: message.id, get_tracked_responses: true }),
      sends: 'GET /v1/messages/dgOq6QWq6QUBAAF4_CGoeVX7mFkDbRFu7ek%3D',
      query: { get_tracked_responses: 'true' },
      response: { message },
      data: message,
    }));

  it('gets the content of one', () => {
    const archived_message = { id: message.id, subject: message.subject, body: '<h1>Hello</h1>', forgotten: false };
    return exchange({
      call: (customerIo) => customerIo.messages.getArchived({ message_id: 'RPIL' }),
      sends: 'GET /v1/messages/RPIL/archived_message',
      response: { archived_message },
      data: archived_message,
    });
  });

  it('refuses milliseconds', async () => {
    const error = await failure(client().messages.list({ start_ts: Date.now() }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain('seconds since 1970, not milliseconds');
  });
});

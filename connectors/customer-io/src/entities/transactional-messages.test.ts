import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const template = {
  id: 2,
  name: 'password reset',
  description: 'sends a temporary password',
  send_to_unsubscribed: true,
  link_tracking: false,
  open_tracking: true,
  hide_message_body: true,
  queue_drafts: false,
  created_at: 1552341937,
  updated_at: 1552341937,
};

describe('transactional messages', () => {
  it('lists them all, from the field `messages`', () =>
    exchange({
      call: (customerIo) => customerIo.transactionalMessages.list(),
      sends: 'GET /v1/transactional',
      response: { messages: [template] },
      data: [template],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.transactionalMessages.get({ transactional_id: 2 }),
      sends: 'GET /v1/transactional/2',
      response: { message: template },
      data: template,
    }));

  it('gets the message metrics of one', () => {
    const metric = { series: { sent: [3, 4], opened: [1, 2] } };
    return exchange({
      call: (customerIo) =>
        customerIo.transactionalMessages.getMetrics({ transactional_id: 2, period: 'hours', steps: 2 }),
      sends: 'GET /v1/transactional/2/metrics',
      query: { period: 'hours', steps: '2' },
      response: { metric },
      data: metric,
    });
  });

  it('lists the clicks on each link', () => {
    const links = [{ link: { id: 1, href: 'https://example.com' }, metric: { series: { clicked: [0, 7] } } }];
    return exchange({
      call: (customerIo) =>
        customerIo.transactionalMessages.listLinkMetrics({
          transactional_id: 2,
          period: 'months',
          steps: 12,
          unique: true,
        }),
      sends: 'GET /v1/transactional/2/metrics/links',
      query: { period: 'months', steps: '12', unique: 'true' },
      response: { links },
      data: links,
      meta: whole,
    });
  });

  it('lists its messages', () => {
    const message = { id: 'dgOq', type: 'email', recipient: 'cool.person@example.com', metrics: { sent: 1609957832 } };
    return exchange({
      call: (customerIo) =>
        customerIo.transactionalMessages.listMessages({
          transactional_id: 2,
          metric: 'bounced',
          state: 'failed',
          start_ts: 1609957000,
          end_ts: 1609958000,
          get_tracked_responses: true,
          limit: 20,
          cursor: 'a',
        }),
      sends: 'GET /v1/transactional/2/messages',
      query: {
        metric: 'bounced',
        state: 'failed',
        start_ts: '1609957000',
        end_ts: '1609958000',
        get_tracked_responses: 'true',
        limit: '20',
        start: 'a',
      },
      response: { messages: [message], next: 'b' },
      data: [message],
      meta: { nextCursor: 'b', hasMore: true },
    });
  });
});

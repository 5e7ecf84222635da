import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const broadcast = {
  id: 12,
  deduplicate_id: '12:1552341937',
  name: 'Roadrunner spotted',
  created: 1552341937,
  updated: 1552341937,
  active: true,
  msg_template_ids: [{ id: 44, type: 'email' }],
  actions: [{ id: 96, type: 'email' }],
  tags: ['birds'],
};
const metric = { series: { sent: [3, 5], delivered: [3, 4], '2xx': [0, 1] } };
const link = {
  link: { id: 1234, href: 'https://example.com' },
  metric: { series: { clicked: [1, 3], human_clicked: [1, 2], machine_clicked: [0, 1] } },
};
const message = { id: 'RPILAgUBcRhIBqSp7kiPekGBIeVh', type: 'email', broadcast_id: 12, campaign_id: null, metrics: {} };

describe('broadcasts', () => {
  it('lists all of them', () =>
    exchange({
      call: (customerIo) => customerIo.broadcasts.list(),
      sends: 'GET /v1/broadcasts',
      response: { broadcasts: [broadcast] },
      data: [broadcast],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.broadcasts.get({ broadcast_id: 12 }),
      sends: 'GET /v1/broadcasts/12',
      response: { broadcast },
      data: broadcast,
    }));

  it('gets its message metrics', () =>
    exchange({
      call: (customerIo) =>
        customerIo.broadcasts.getMetrics({ broadcast_id: 12, period: 'weeks', steps: 2, type: 'email' }),
      sends: 'GET /v1/broadcasts/12/metrics',
      query: { period: 'weeks', steps: '2', type: 'email' },
      response: { metric },
      data: metric,
    }));

  it('lists the clicks on each link', () =>
    exchange({
      call: (customerIo) => customerIo.broadcasts.listLinkMetrics({ broadcast_id: 12, steps: 2, unique: true }),
      sends: 'GET /v1/broadcasts/12/metrics/links',
      query: { steps: '2', unique: 'true' },
      response: { links: [link] },
      data: [link],
      meta: whole,
    }));

  it.each([
    ['25 hours', { period: 'hours', steps: 25 }],
    ['46 days', { steps: 46 }],
    ['13 weeks', { period: 'weeks', steps: 13 }],
    ['122 months', { period: 'months', steps: 122 }],
    ['no steps at all', { steps: 0 }],
  ] as const)('rejects %s', async (_, window) => {
    const { broadcasts } = client();
    const params = { broadcast_id: 12, ...window };
    for (const call of [broadcasts.getMetrics(params), broadcasts.listLinkMetrics(params)]) {
      const error = await failure(call);
      expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    }
  });

  it('lists messages with every filter', () =>
    exchange({
      call: (customerIo) =>
        customerIo.broadcasts.listMessages({
          broadcast_id: 12,
          type: 'email',
          metric: 'bounced',
          state: 'sent',
          start_ts: 1552341000,
          end_ts: 1552342000,
          get_tracked_responses: true,
          limit: 20,
          cursor: 'MQ==',
        }),
      sends: 'GET /v1/broadcasts/12/messages',
      query: {
        type: 'email',
        metric: 'bounced',
        state: 'sent',
        start_ts: '1552341000',
        end_ts: '1552342000',
        get_tracked_responses: 'true',
        limit: '20',
        start: 'MQ==',
      },
      response: { messages: [message], next: 'Mg==' },
      data: [message],
      meta: { nextCursor: 'Mg==', hasMore: true },
    }));
});

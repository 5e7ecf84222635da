import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const campaign = {
  id: 5,
  deduplicate_id: '5:1552341937',
  name: 'Onboarding',
  type: 'segment',
  created: 1552341937,
  updated: 1552341937,
  active: true,
  state: 'running',
  actions: [{ id: 96, type: 'email' }],
  msg_templates: [{ id: 12, type: 'email' }],
  filter_segment_ids: [],
  trigger_segment_ids: [7],
  first_started: 1552341937,
  created_by: 'hugh.mann@example.com',
  tags: null,
};

describe('campaigns', () => {
  it('lists all of them', () =>
    exchange({
      call: (customerIo) => customerIo.campaigns.list(),
      sends: 'GET /v1/campaigns',
      response: { campaigns: [campaign] },
      data: [campaign],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.campaigns.get({ campaign_id: 5 }),
      sends: 'GET /v1/campaigns/5',
      response: { campaign },
      data: campaign,
    }));

  it('takes an id that is written as text', () =>
    exchange({
      call: (customerIo) => customerIo.execute('campaigns', 'get', { campaign_id: '5' }),
      sends: 'GET /v1/campaigns/5',
      response: { campaign },
      data: campaign,
    }));
});

const metric = { series: { sent: [3, 5], human_opened: [1, 2], 'secondary:delivered': [0, 0] } };
const link = { link: { id: 1234, href: 'https://example.com' }, metric: { series: { clicked: [1, 3] } } };

describe('metrics of a campaign', () => {
  it('reports over a window in version 2', () => {
    const report = {
      metric,
      res: 'days',
      start: '2026-01-01 00:00:00 +0000 UTC',
      end: '2026-01-02 00:00:00 +0000 UTC',
    };
    return exchange({
      call: (customerIo) =>
        customerIo.campaigns.getMetrics({
          campaign_id: 5,
          version: '2',
          res: 'daily',
          start: 1767225600,
          end: 1767312000,
          tz: 'Europe/Berlin',
          type: 'email',
        }),
      sends: 'GET /v1/campaigns/5/metrics',
      query: {
        version: '2',
        res: 'daily',
        start: '1767225600',
        end: '1767312000',
        tz: 'Europe/Berlin',
        type: 'email',
      },
      response: report,
      data: report,
    });
  });

  it('counts back from now in version 1', () =>
    exchange({
      call: (customerIo) =>
        customerIo.campaigns.getMetrics({ campaign_id: 5, version: '1', period: 'weeks', steps: 12, type: 'push' }),
      sends: 'GET /v1/campaigns/5/metrics',
      query: { version: '1', period: 'weeks', steps: '12', type: 'push' },
      response: { metric },
      data: { metric },
    }));

  it('uses version 1 by default', () =>
    exchange({
      call: (customerIo) => customerIo.campaigns.getMetrics({ campaign_id: 5, steps: 45 }),
      sends: 'GET /v1/campaigns/5/metrics',
      query: { steps: '45' },
      response: { metric },
      data: { metric },
    }));

  const window = { res: 'days', start: 1767225600, end: 1767312000 } as const;
  it.each([
    [
      'a window without a version',
      window,
      "no `res` and `start` and `end` with version '1'; res, start, end and tz require version '2'",
    ],
    ['steps in version 2', { version: '2', ...window, steps: 3 }, "no `steps` with version '2'"],
    ['half a window', { version: '2', res: 'days', start: 1767225600 }, "`end` with version '2'"],
    ['a window that ends before it begins', { version: '2', ...window, end: 1 }, '`end` at most ten years after'],
    ['a window of eleven years', { version: '2', ...window, end: 2114380800 }, 'ten years'],
    ['too many steps', { period: 'hours', steps: 25 }, 'at most 24 hours'],
  ] as const)('refuses %s', async (_, input, expected) => {
    for (const call of [
      client().campaigns.getMetrics({ campaign_id: 5, ...input }),
      client().campaignActions.getMetrics({ campaign_id: 5, action_id: 96, ...input }),
    ]) {
      const error = await failure(call);
      expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
      expect(error.message).toContain(expected);
    }
  });

  it('lists the clicks on each link', () =>
    exchange({
      call: (customerIo) =>
        customerIo.campaigns.listLinkMetrics({ campaign_id: 5, period: 'days', steps: 2, unique: true }),
      sends: 'GET /v1/campaigns/5/metrics/links',
      query: { period: 'days', steps: '2', unique: 'true' },
      response: { links: [link] },
      data: [link],
      meta: whole,
    }));

  it('gets journey metrics', () => {
    const journey_metric = {
      started: [5],
      activated: [4],
      exited_early: [0],
      finished: [3],
      converted: [1],
      never_activated: [1],
      messaged: [4],
    };
    return exchange({
      call: (customerIo) =>
        customerIo.campaigns.getJourneyMetrics({
          campaign_id: 5,
          start: 1767225600,
          end: 1767312000,
          resolution: 'daily',
        }),
      sends: 'GET /v1/campaigns/5/journey_metrics',
      query: { start: '1767225600', end: '1767312000', resolution: 'daily' },
      response: { journey_metric },
      data: journey_metric,
    });
  });

  it('rejects an end before the start', async () => {
    const call = client().campaigns.getJourneyMetrics({ campaign_id: 5, start: 2, end: 1, resolution: 'hourly' });
    expect((await failure(call)).message).toContain('`end` after `start`');
  });

  it('lists its messages', () => {
    const message = { id: 'dgOq6QWq6QUBAAF4', type: 'email', campaign_id: 5, metrics: { sent: 1552341940 } };
    return exchange({
      call: (customerIo) =>
        customerIo.campaigns.listMessages({
          campaign_id: 5,
          type: 'email',
          metric: 'opened',
          drafts: false,
          start_ts: 1552341000,
          end_ts: 1552342000,
          get_tracked_responses: false,
          limit: 1000,
          cursor: 'MQ==',
        }),
      sends: 'GET /v1/campaigns/5/messages',
      query: {
        type: 'email',
        metric: 'opened',
        drafts: 'false',
        start_ts: '1552341000',
        end_ts: '1552342000',
        get_tracked_responses: 'false',
        limit: '1000',
        start: 'MQ==',
      },
      response: { messages: [message], next: '' },
      data: [message],
      meta: { hasMore: false },
    });
  });
});

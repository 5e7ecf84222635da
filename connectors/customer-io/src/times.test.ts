import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client, type Exchange, exchange, expectRequests, whole } from '../test/wire.ts';

const at = '2026-10-01T02:00:00+02:00';
const seconds = 1_790_812_800;
const after = '2026-10-02';
const dayAfter = seconds + 86_400;

type Call = Pick<Exchange, 'call'> & Omit<Exchange, 'call' | 'data'>;

const email = '1a0cbb4e-09d3-402e-949e-f6732f021650';
const identifiers = { id: '42' };

describe('a time as text is sent in seconds', () => {
  it.each<[string, Call]>([
    [
      'messages.list',
      {
        call: ({ messages }) => messages.list({ start_ts: at, end_ts: after }),
        sends: 'GET /v1/messages',
        query: { start_ts: `${seconds}`, end_ts: `${dayAfter}` },
        response: { messages: [], next: '' },
      },
    ],
    [
      'people.list_messages',
      {
        call: ({ people }) => people.listMessages({ customer_id: '42', start_ts: at }),
        sends: 'GET /v1/customers/42/messages',
        query: { start_ts: `${seconds}` },
        response: { messages: [], next: '' },
      },
    ],
    [
      'design_studio_emails.list',
      {
        call: ({ designStudioEmails }) => designStudioEmails.list({ created_before: after, updated_after: at }),
        sends: 'GET /v1/design_studio/emails',
        query: { created_before: `${dayAfter}`, updated_after: `${seconds}` },
        response: { emails: [], meta: { pagination: { total: 0 } } },
        meta: { ...whole, total: 0 },
      },
    ],
    [
      'design_studio_email_versions.list',
      {
        call: ({ designStudioEmailVersions }) =>
          designStudioEmailVersions.list({ id: email, start_date: at, end_date: after }),
        sends: `GET /v1/design_studio/emails/${email}/versions`,
        query: { start_date: `${seconds}`, end_date: `${dayAfter}` },
        response: { versions: [] },
      },
    ],
  ])('%s', (_, turn) => exchange({ data: [], meta: whole, ...turn }));

  it.each<[string, Call]>([
    [
      'campaigns.get_metrics',
      {
        call: ({ campaigns }) =>
          campaigns.getMetrics({ campaign_id: 5, version: '2', res: 'days', start: at, end: after }),
        sends: 'GET /v1/campaigns/5/metrics',
        query: { version: '2', res: 'days', start: `${seconds}`, end: `${dayAfter}` },
        response: {},
      },
    ],
    [
      'campaigns.get_journey_metrics',
      {
        call: ({ campaigns }) =>
          campaigns.getJourneyMetrics({ campaign_id: 5, start: at, end: after, resolution: 'daily' }),
        sends: 'GET /v1/campaigns/5/journey_metrics',
        query: { start: `${seconds}`, end: `${dayAfter}`, resolution: 'daily' },
        response: { journey_metric: {} },
      },
    ],
    [
      'exports.create_deliveries',
      {
        call: (customerIo) => customerIo.exports.createDeliveries({ action_id: '96', start: at, end: after }),
        sends: 'POST /v1/exports/deliveries',
        body: { action_id: 96, start: seconds, end: dayAfter },
        response: { export: { id: 7 } },
      },
    ],
    [
      'newsletters.schedule',
      {
        call: ({ newsletters }) =>
          newsletters.schedule({ newsletter_id: 7, scheduled_at: at, timezone: 'Europe/Berlin' }),
        sends: 'POST /v1/newsletters/7/schedule',
        body: { scheduled_at: seconds, timezone: 'Europe/Berlin' },
        response: { newsletter: { id: 7 } },
      },
    ],
    [
      'newsletters.create',
      {
        call: ({ newsletters }) =>
          newsletters.create({
            name: 'News',
            type: 'twilio',
            recipients: { segment: { id: '7' } },
            body: 'Hello',
            scheduled_at: at,
          }),
        sends: 'POST /v1/newsletters',
        body: {
          name: 'News',
          type: 'twilio',
          recipients: { segment: { id: 7 } },
          body: 'Hello',
          scheduled_at: seconds,
        },
        response: { newsletter: { id: 7 } },
      },
    ],
    [
      'live_notifications.start',
      {
        call: ({ liveNotifications }) =>
          liveNotifications.start({
            identifiers,
            notification_type: 'order',
            attributes: { header: 'Order' },
            content_state: { status: 'Packed' },
            expiration: at,
          }),
        sends: 'POST /v1/live_notifications/start',
        body: {
          identifiers,
          notification_type: 'order',
          attributes: { header: 'Order' },
          content_state: { status: 'Packed' },
          expiration: seconds,
        },
        response: { instance_id: 'x' },
      },
    ],
    [
      'people.identify',
      {
        call: ({ people }) => people.identify({ identifier: '42', created_at: at, _timestamp: after }),
        api: 'track',
        sends: 'PUT /api/v1/customers/42',
        body: { created_at: seconds, _timestamp: dayAfter },
        response: {},
      },
    ],
    [
      'events.track',
      {
        call: ({ events }) => events.track({ identifier: '42', name: 'paid', timestamp: at }),
        api: 'track',
        sends: 'POST /api/v1/customers/42/events',
        body: { name: 'paid', timestamp: seconds },
        response: {},
      },
    ],
    [
      'events.track_anonymous',
      {
        call: ({ events }) => events.trackAnonymous({ name: 'paid', timestamp: at }),
        api: 'track',
        sends: 'POST /api/v1/events',
        body: { name: 'paid', timestamp: seconds },
        response: {},
      },
    ],
    [
      'devices.add',
      {
        call: ({ devices }) =>
          devices.add({ identifier: '42', device: { id: 'token', platform: 'ios', last_used: at } }),
        api: 'track',
        sends: 'PUT /api/v1/customers/42/devices',
        body: { device: { id: 'token', platform: 'ios', last_used: seconds } },
        response: {},
      },
    ],
    [
      'messages.report_metric',
      {
        call: ({ messages }) => messages.reportMetric({ delivery_id: 'dgOq', metric: 'opened', timestamp: at }),
        api: 'track',
        anonymous: true,
        sends: 'POST /api/v1/metrics',
        body: { delivery_id: 'dgOq', metric: 'opened', timestamp: seconds },
        response: {},
      },
    ],
    [
      'track_entities.batch',
      {
        call: ({ trackEntities }) =>
          trackEntities.batch({
            batch: [
              { type: 'person', action: 'event', identifiers, name: 'paid', timestamp: at },
              {
                type: 'person',
                action: 'add_device',
                identifiers,
                device: { token: 't', platform: 'ios', last_used: at },
              },
            ],
          }),
        api: 'track',
        sends: 'POST /api/v2/batch',
        body: {
          batch: [
            { type: 'person', action: 'event', identifiers, name: 'paid', timestamp: seconds },
            {
              type: 'person',
              action: 'add_device',
              identifiers,
              device: { token: 't', platform: 'ios', last_used: seconds },
            },
          ],
        },
        response: {},
      },
    ],
  ])('%s', async (_, { call, ...turn }) => {
    const check = expectRequests([turn]);
    await call(client());
    check();
  });

  it('transactional_email.create, which refuses a time more than 90 days ahead', async () => {
    const day = 86_400_000;
    const soon = new Date(Math.floor(Date.now() / 1000) * 1000 + day);
    const mail = { to: 'a@example.com', identifiers, transactional_message_id: 1 };
    const check = expectRequests([
      {
        sends: 'POST /v1/send/email',
        body: { ...mail, send_at: soon.getTime() / 1000 },
        response: { delivery_id: 'dgOq' },
      },
    ]);
    await client().transactionalEmail.create({ ...mail, send_at: soon.toISOString() });
    check();
    const late = new Date(Date.now() + 91 * day).toISOString();
    expect(await failure(client().transactionalEmail.create({ ...mail, send_at: late }))).toMatchObject({
      outcome: 'not_sent',
      issues: [{ path: 'send_at', expected: 'a time at most 90 days ahead' }],
    });
  });

  it.each(['1 October', '2026-13-01', 1.5, -1])('but %s is invalid', async (start_ts) => {
    expect(await failure(client().messages.list({ start_ts }))).toMatchObject({
      code: 'invalid_params',
      issues: [{ path: 'start_ts', expected: expect.stringContaining('a time such as 2026-10-01T00:00:00Z') }],
    });
  });
});

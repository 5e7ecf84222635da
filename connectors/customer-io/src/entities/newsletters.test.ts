import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const newsletter = {
  id: 7,
  deduplicate_id: '7:1552341937',
  name: 'May news',
  type: 'email',
  subject: 'What is new in May',
  created: 1552341937,
  updated: 1552341937,
  sent_at: 1552345537,
  recipient_segment_ids: [7],
  content_ids: [45],
  msg_template_ids: [12],
  tags: ['news'],
};

const base = { name: 'May news', recipients: { and: [{ or: [{ segment: { id: 42 } }] }] } };
const mail = { ...base, type: 'email' as const, subject: 'What is new in May', body: '<p>Hello</p>' };

describe('newsletters', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.list({ sort: 'desc', limit: 50, cursor: 'NTA=' }),
      sends: 'GET /v1/newsletters',
      query: { sort: 'desc', limit: '50', start: 'NTA=' },
      response: { newsletters: [newsletter], next: 'MTAw' },
      data: [newsletter],
      meta: { nextCursor: 'MTAw', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.get({ newsletter_id: 7 }),
      sends: 'GET /v1/newsletters/7',
      response: { newsletter },
      data: newsletter,
    }));

  it.each([
    {
      ...base,
      type: 'email',
      subject: 'What is new in May',
      body: '<p>Hello</p>',
      body_plain: 'Hello',
      preheader_text: 'Much is new.',
      layout_id: 3,
      from: 'News <news@example.com>',
      send_now: true,
      subscription_topic_id: 5,
      rate_limit_email_rate: 500,
      rate_limit_time_period: 60,
      rate_limit_spread: true,
    },
    { ...base, type: 'twilio', body: 'Hello', scheduled_at: 1798189200 },
    { ...base, type: 'push', subject: 'Sale' },
    { ...base, type: 'in_app', body_json: '{"message_id":"welcome"}' },
    { ...base, type: 'webhook', body: '{}', request_method: 'POST', url: 'https://example.com/hook' },
    { ...base, type: 'inbox', body_json: '{"type":"notification"}' },
  ] as const)('creates one of type $type', (input) =>
    exchange({
      call: (customerIo) => customerIo.newsletters.create(input),
      sends: 'POST /v1/newsletters',
      body: input,
      response: { newsletter: { ...newsletter, subscription_topic_id: 5 } },
      data: { ...newsletter, subscription_topic_id: 5 },
    }),
  );

  it.each([
    ['no body', { ...base, type: 'email', subject: 'Hello' }, "`body` with type 'email'"],
    ['what another channel takes', { ...base, type: 'twilio', body: 'a', subject: 'b' }, 'no `subject`'],
    ['nothing to push', { ...base, type: 'push' }, '`subject` or `body`'],
    ['text for JSON', { ...base, type: 'inbox', body_json: 'Hello' }, 'an object as JSON text'],
    ['two senders', { ...mail, from: 'a@b.example', from_id: 1 }, 'either `from` or `from_id`'],
    ['two times', { ...mail, send_now: true, scheduled_at: 1798189200 }, 'either `send_now` or `scheduled_at`'],
    ['half a limit', { ...mail, rate_limit_email_rate: 5 }, 'together'],
    ['too much', { ...mail, body: 'x'.repeat(1_050_000) }, 'at most 1024 KB'],
  ] as const)('rejects a newsletter with %s', async (_, input, expected) => {
    const error = await failure(client().newsletters.create(input));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });

  it.each([
    ['everybody', { and: [] }],
    ['two conditions in one', { and: [{ or: [{ segment: { id: 7 } }], not: { or: [{ segment: { id: 8 } }] } }] }],
    ['a segment by a name that there is not', { segments: { id: 7 } }],
    ['an attribute without the value to compare with', { attribute: { field: 'plan', operator: 'eq' } }],
  ])('rejects an audience such as %s', async (_, recipients) => {
    const error = await failure(client().newsletters.create({ ...mail, recipients: recipients as never }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });

  it.each([
    ['a segment', { segment: { id: 7 } }],
    ['any of several', { or: [{ segment: { id: 7 } }, { attribute: { field: 'plan', operator: 'exists' } }] }],
    ['all of several', { and: [{ segment: { id: 7 } }, { segment: { id: 8 } }] }],
    ['all but some', { not: { attribute: { field: 'plan', operator: 'exists' } } }],
  ] as const)('goes to %s', (_, recipients) =>
    exchange({
      call: (customerIo) => customerIo.newsletters.create({ ...mail, recipients }),
      sends: 'POST /v1/newsletters',
      body: { ...mail, recipients },
      response: { newsletter },
      data: newsletter,
    }),
  );

  it('goes to segments, not to others, and by attributes', () => {
    const recipients = {
      and: [
        { or: [{ segment: { id: 42 } }, { segment: { id: 99 } }] },
        { not: { or: [{ segment: { id: 7 } }] } },
        { attribute: { field: 'plan', operator: 'eq' as const, value: 'trial', inverse: true } },
      ],
    };
    return exchange({
      call: (customerIo) => customerIo.newsletters.create({ ...mail, recipients }),
      sends: 'POST /v1/newsletters',
      body: { ...mail, recipients },
      response: { newsletter },
      data: newsletter,
    });
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.delete({ newsletter_id: 7 }),
      sends: 'DELETE /v1/newsletters/7',
      status: 204,
      response: '',
      data: null,
    }));

  it('sends one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.send({ newsletter_id: 7 }),
      sends: 'POST /v1/newsletters/7/send',
      body: {},
      response: { newsletter },
      data: newsletter,
    }));

  it('sends one with a rate limit', () => {
    const sendRate = { rate_limit_email_rate: 1000, rate_limit_time_period: 3600 as const, rate_limit_spread: true };
    return exchange({
      call: (customerIo) => customerIo.newsletters.send({ newsletter_id: 7, ...sendRate }),
      sends: 'POST /v1/newsletters/7/send',
      body: sendRate,
      response: { newsletter },
      data: newsletter,
    });
  });

  it('schedules one', () => {
    const time = {
      scheduled_at: 1798189200,
      timezone: 'America/New_York',
      tz_match_enabled: true,
      rate_limit_email_rate: 500,
      rate_limit_time_period: 3600 as const,
    };
    return exchange({
      call: (customerIo) => customerIo.newsletters.schedule({ newsletter_id: 7, ...time }),
      sends: 'POST /v1/newsletters/7/schedule',
      body: time,
      response: { newsletter: { ...newsletter, sent_at: null } },
      data: { ...newsletter, sent_at: null },
    });
  });

  it('cancels the schedule of one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.schedule({ newsletter_id: 7, scheduled_at: 0 }),
      sends: 'POST /v1/newsletters/7/schedule',
      body: { scheduled_at: 0 },
      response: { newsletter },
      data: newsletter,
    }));

  it.each([
    ['no time zone', { scheduled_at: 1798189200 }, '`timezone`'],
    [
      'a limit by the day in local time',
      {
        scheduled_at: 1798189200,
        timezone: 'UTC',
        tz_match_enabled: true,
        rate_limit_email_rate: 1,
        rate_limit_time_period: 86_400,
      },
      'at most 3600',
    ],
  ] as const)('rejects a schedule with %s', async (_, time, expected) => {
    const error = await failure(client().newsletters.schedule({ newsletter_id: 7, ...time }));
    expect(error.message).toContain(expected);
  });

  it('gets the message metrics of one', () => {
    const metric = { series: { sent: [0, 100], opened: [0, 40] } };
    return exchange({
      call: (customerIo) =>
        customerIo.newsletters.getMetrics({ newsletter_id: 7, period: 'days', steps: 2, type: 'email' }),
      sends: 'GET /v1/newsletters/7/metrics',
      query: { period: 'days', steps: '2', type: 'email' },
      response: { metric },
      data: metric,
    });
  });

  it('lists the clicks on each link', () => {
    const links = [{ link: { id: 1, href: 'https://example.com' }, metric: { series: { clicked: [0, 7] } } }];
    return exchange({
      call: (customerIo) =>
        customerIo.newsletters.listLinkMetrics({ newsletter_id: 7, period: 'weeks', steps: 12, unique: true }),
      sends: 'GET /v1/newsletters/7/metrics/links',
      query: { period: 'weeks', steps: '12', unique: 'true' },
      response: { links },
      data: links,
      meta: whole,
    });
  });

  it('lists its messages', () => {
    const message = { id: 'dgOq', type: 'email', newsletter_id: 7, content_id: 45, metrics: { sent: 1609957832 } };
    return exchange({
      call: (customerIo) =>
        customerIo.newsletters.listMessages({
          newsletter_id: 7,
          metric: 'opened',
          start_ts: 1609957000,
          end_ts: 1609958000,
          get_tracked_responses: true,
          limit: 20,
          cursor: 'a',
        }),
      sends: 'GET /v1/newsletters/7/messages',
      query: {
        metric: 'opened',
        start_ts: '1609957000',
        end_ts: '1609958000',
        get_tracked_responses: 'true',
        limit: '20',
        start: 'a',
      },
      response: { messages: [message], next: '' },
      data: [message],
      meta: { hasMore: false },
    });
  });
});

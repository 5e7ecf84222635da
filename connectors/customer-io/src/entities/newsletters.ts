import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, Text, UnixTime, WholeNumber } from '../fields.ts';
import { halfPace, isWholePace, newsletterInput, pace } from '../newsletter-input.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { messageFilters } from './message-filters.ts';
import { Message } from './message-record.ts';
import {
  hasFewSteps,
  LinkReport,
  MetricReport,
  metricWindow,
  newsletterChannel,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the newsletter.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Channel.'),
    subject: v.string(),
    tags: Strings,
    sent_at: doc(UnixTime, 'When it was sent last, unix seconds; missing while it was not.'),
    subscription_topic_id: doc(WholeNumber, 'Topic whose subscribers get it, where there is a subscription center.'),
    recipient_segment_ids: doc(v.array(WholeNumber), 'Segments that its recipients were chosen by.'),
    content_ids: doc(v.array(WholeNumber), 'Its languages and test variants.'),
    msg_template_ids: v.array(WholeNumber),
    created: doc(UnixTime, 'Unix seconds.'),
    updated: doc(UnixTime, 'Unix seconds.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** A message that goes to many people at once. */
export interface Newsletter extends v.InferOutput<typeof schema> {}
export const Newsletter: v.GenericSchema<unknown, Newsletter> = schema;

const id = doc(Id, 'Id of the newsletter.');

/** Newsletters, called one-time sends in the product. */
export const newsletters = entity(
  { summary: 'Newsletters, called one-time sends in the product: one message to many people at once.', key: 'id' },
  () => ({
    list: list('GET /v1/newsletters', {
      summary: 'List newsletters (one-time sends), sent or not.',
      docs: appDocs,
      pagination: startPages('newsletters'),
      input: v.strictObject({
        sort: doc(
          v.optional(v.picklist(['asc', 'desc'])),
          'By time of creation: asc for oldest first, desc for newest.',
        ),
        limit: anyLimit,
        cursor,
      }),
      item: Newsletter,
    }),

    get: operation('GET /v1/newsletters/{newsletter_id}', {
      summary: 'Get one newsletter (one-time send).',
      docs: appDocs,
      data: 'newsletter',
      input: v.strictObject({ newsletter_id: id }),
      output: Newsletter,
    }),

    create: operation('POST /v1/newsletters', {
      summary:
        'Create a newsletter (one-time send) with its contents: a draft, or sent to its whole audience at once (send_now) or later (scheduled_at).',
      docs: appDocs,
      effect: 'write',
      sendsWhen: { send_now: [true], scheduled_at: 'given' },
      data: 'newsletter',
      example: {
        name: 'May news',
        type: 'email',
        recipients: { and: [{ or: [{ segment: { id: 7 } }] }] },
        subject: 'What is new in May',
        body: '<p>Hello {{customer.first_name}}</p>',
      },
      input: newsletterInput(),
      output: Newsletter,
    }),

    delete: operation('DELETE /v1/newsletters/{newsletter_id}', {
      summary: 'Delete a newsletter (one-time send).',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ newsletter_id: id }),
      output: Nothing,
    }),

    send: operation('POST /v1/newsletters/{newsletter_id}/send', {
      summary: 'Send a newsletter to its whole audience now. It cannot be called back, and each goes out only once.',
      docs: appDocs,
      effect: 'write',
      sends: true,
      data: 'newsletter',
      input: v.pipe(
        v.strictObject({ newsletter_id: id, ...pace }),
        v.check((input) => isWholePace(input), halfPace),
      ),
      output: Newsletter,
    }),

    schedule: operation('POST /v1/newsletters/{newsletter_id}/schedule', {
      summary: 'Send a newsletter to its whole audience at a later time; scheduled_at 0 takes that back.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: { scheduled_at: 'given' },
      data: 'newsletter',
      example: { newsletter_id: 7, scheduled_at: 1798189200, timezone: 'Europe/Berlin' },
      input: v.pipe(
        v.strictObject({
          newsletter_id: id,
          scheduled_at: doc(UnixTime, 'When to send it, unix seconds, in the future; 0 for not at all.'),
          timezone: doc(
            v.optional(Text),
            'Time zone that the product shows the time in, such as Europe/Berlin; needed unless scheduled_at is 0.',
          ),
          tz_match_enabled: doc(
            v.optional(v.boolean()),
            "Send it at that time of day in each person's own time zone. Then a rate limit is by the hour at most.",
          ),
          ...pace,
        }),
        v.check(({ scheduled_at, timezone }) => scheduled_at === 0 || timezone !== undefined, 'Expected `timezone`'),
        v.check((input) => isWholePace(input), halfPace),
        v.check(
          ({ tz_match_enabled: local, rate_limit_time_period: period = 0 }) => !local || period <= 3600,
          'Expected a rate_limit_time_period of at most 3600 with tz_match_enabled',
        ),
      ),
      output: Newsletter,
    }),

    getMetrics: operation('GET /v1/newsletters/{newsletter_id}/metrics', {
      summary: 'Get what became of the messages of a newsletter over time, in numbers.',
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ newsletter_id: id, ...metricWindow, type: newsletterChannel }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/newsletters/{newsletter_id}/metrics/links', {
      summary: 'List how often each link in a newsletter was clicked over time.',
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ newsletter_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    listMessages: list('GET /v1/newsletters/{newsletter_id}/messages', {
      summary: 'List the messages of a newsletter to single people and what became of them.',
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        newsletter_id: id,
        metric: messageFilters.metric,
        start_ts: messageFilters.start_ts,
        end_ts: messageFilters.end_ts,
        get_tracked_responses: messageFilters.get_tracked_responses,
        limit: anyLimit,
        cursor,
      }),
      item: Message,
    }),
  }),
);

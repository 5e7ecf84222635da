import { doc, EpochSeconds, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, Text, UnixTime, WholeNumber } from '../fields.ts';
import { hasCompleteRate, incompleteRate, newsletterInput, sendRate } from '../newsletter-input.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { messageFilters } from './message-filters.ts';
import { Message, messageBrief } from './message-record.ts';
import {
  hasAllowedSteps,
  LinkReport,
  linkWords,
  MetricReport,
  metricWindow,
  metricWords,
  newsletterChannel,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the newsletter.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Channel.'),
    subject: v.string(),
    tags: Strings,
    sent_at: doc(
      UnixTime,
      'When the newsletter was last sent, as a Unix timestamp in seconds. Missing if it has not been sent.',
    ),
    subscription_topic_id: doc(
      WholeNumber,
      'ID of the topic whose subscribers receive it, if there is a subscription center.',
    ),
    recipient_segment_ids: doc(v.array(WholeNumber), 'IDs of the segments that select the recipients.'),
    content_ids: doc(v.array(WholeNumber), 'IDs of its languages and test variants.'),
    msg_template_ids: v.array(WholeNumber),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated: doc(UnixTime, 'Unix timestamp in seconds.'),
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** A message to many people at once. */
export interface Newsletter extends v.InferOutput<typeof schema> {}
export const Newsletter: v.GenericSchema<unknown, Newsletter> = schema;

const id = doc(Id, 'ID of the newsletter.');

/** Newsletters, also called one-time sends. */
export const newsletters = entity(
  {
    summary: 'Newsletters (one-time sends): one message to many people at once.',
    also: ['one-time sends', 'email blasts', 'one-off emails', 'mailings', 'announcements'],
    key: 'id',
    brief: ['id', 'name', 'type', 'subject', 'tags', 'recipient_segment_ids', 'sent_at', 'created', 'updated'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/newsletters', {
      summary: 'List newsletters (one-time sends), both sent and unsent.',
      also: ['drafts', 'sent', 'latest'],
      docs: appDocs,
      pagination: startPages('newsletters'),
      input: v.strictObject({
        sort: doc(
          v.optional(v.picklist(['asc', 'desc'])),
          'Order by creation time: asc (oldest first) or desc (newest first).',
        ),
        limit: anyLimit,
        cursor,
      }),
      item: Newsletter,
    }),

    get: operation('GET /v1/newsletters/{newsletter_id}', {
      summary: 'Get a newsletter (one-time send).',
      also: ['details', 'status'],
      docs: appDocs,
      data: 'newsletter',
      input: v.strictObject({ newsletter_id: id }),
      output: Newsletter,
    }),

    create: operation('POST /v1/newsletters', {
      summary:
        'Create a newsletter (one-time send) with its content. It stays a draft, or messages its whole audience at once (send_now) or later (scheduled_at).',
      also: ['draft', 'compose', 'write', 'add', 'new'],
      from: { 'recipients.segment.id': 'segments.list', from: 'sender_identities.list:address' },
      docs: appDocs,
      effect: 'write',
      sendsWhen: { send_now: [true], scheduled_at: 'given' },
      data: 'newsletter',
      example: {
        name: 'May news',
        type: 'email',
        recipients: { and: [{ or: [{ segment: { id: 7 } }] }] },
        subscription_topic_id: 1,
        subject: 'What is new in May',
        body: '<p>Hello {{customer.first_name}}</p>',
      },
      input: newsletterInput(),
      output: Newsletter,
    }),

    delete: operation('DELETE /v1/newsletters/{newsletter_id}', {
      summary: 'Delete a newsletter (one-time send).',
      also: ['remove', 'discard'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ newsletter_id: id }),
      output: Nothing,
    }),

    send: operation('POST /v1/newsletters/{newsletter_id}/send', {
      summary:
        'Send a newsletter to its whole audience now. It cannot be recalled, and each newsletter can be sent only once.',
      also: ['launch', 'blast out'],
      docs: appDocs,
      effect: 'write',
      sends: true,
      data: 'newsletter',
      input: v.pipe(
        v.strictObject({ newsletter_id: id, ...sendRate }),
        v.check((input) => hasCompleteRate(input), incompleteRate),
      ),
      output: Newsletter,
    }),

    schedule: operation('POST /v1/newsletters/{newsletter_id}/schedule', {
      summary: 'Schedule a newsletter to be sent to its whole audience. scheduled_at 0 cancels that.',
      also: ['postpone', 'reschedule', 'cancel', 'unschedule'],
      docs: appDocs,
      effect: 'write',
      sendsWhen: { scheduled_at: 'given' },
      data: 'newsletter',
      example: { newsletter_id: 12, scheduled_at: '2026-12-24T09:00:00+01:00', timezone: 'Europe/Berlin' },
      input: v.pipe(
        v.strictObject({
          newsletter_id: id,
          scheduled_at: doc(EpochSeconds, 'When to send it (RFC 3339, or Unix seconds), in the future. 0 to cancel.'),
          timezone: doc(
            v.optional(Text),
            'Time zone in which Customer.io shows the time, such as Europe/Berlin. Required unless scheduled_at is 0.',
          ),
          tz_match_enabled: doc(
            v.optional(v.boolean()),
            "Send it at that time of day in each person's own time zone. A rate limit can then be per hour at most.",
          ),
          ...sendRate,
        }),
        v.check(({ scheduled_at, timezone }) => scheduled_at === 0 || timezone !== undefined, 'Expected `timezone`'),
        v.check((input) => hasCompleteRate(input), incompleteRate),
        v.check(
          ({ tz_match_enabled: local, rate_limit_time_period: period = 0 }) => !local || period <= 3600,
          'Expected a rate_limit_time_period of at most 3600 with tz_match_enabled',
        ),
      ),
      output: Newsletter,
    }),

    getMetrics: operation('GET /v1/newsletters/{newsletter_id}/metrics', {
      summary: 'Get message metrics (sent, delivered, opened, clicked and others) of a newsletter over time.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ newsletter_id: id, ...metricWindow, type: newsletterChannel }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/newsletters/{newsletter_id}/metrics/links', {
      summary: 'List the links in a newsletter, with their clicks over time.',
      also: linkWords,
      brief: [],
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ newsletter_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    listMessages: list('GET /v1/newsletters/{newsletter_id}/messages', {
      summary:
        'List the messages of a newsletter, one per recipient, with their metrics (sent, opened, bounced and others).',
      also: ['recipients', 'deliveries', 'who opened', 'who clicked'],
      brief: messageBrief,
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

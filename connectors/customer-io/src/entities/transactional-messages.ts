import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, UnixTime, WholeNumber } from '../fields.ts';
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
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the template. Sends take it as transactional_message_id.') },
  {
    name: v.string(),
    description: v.string(),
    send_to_unsubscribed: doc(v.boolean(), 'Whether unsubscribed people receive it too.'),
    link_tracking: v.boolean(),
    open_tracking: v.boolean(),
    hide_message_body: doc(v.boolean(), 'Whether message content is not kept.'),
    queue_drafts: doc(v.boolean(), 'Whether messages become drafts that someone must send in Customer.io.'),
    created_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated_at: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** A template that transactional messages are sent from. */
export interface TransactionalMessage extends v.InferOutput<typeof schema> {}
export const TransactionalMessage: v.GenericSchema<unknown, TransactionalMessage> = schema;

const id = doc(Id, 'ID of the template.');

/** Templates of transactional messages. */
export const transactionalMessages = entity(
  {
    summary: 'Templates of transactional messages, such as receipts and password resets, with their settings.',
    also: ['transactional templates', 'receipt templates', 'system emails'],
    key: 'id',
    brief: ['id', 'name', 'description', 'send_to_unsubscribed', 'queue_drafts', 'updated_at'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/transactional', {
      summary: 'List all transactional message templates.',
      docs: appDocs,
      items: 'messages',
      pagination: 'none',
      input: v.strictObject({}),
      item: TransactionalMessage,
    }),

    get: operation('GET /v1/transactional/{transactional_id}', {
      summary: 'Get a transactional message template: its settings, not its content.',
      also: ['details'],
      docs: appDocs,
      data: 'message',
      input: v.strictObject({ transactional_id: id }),
      output: TransactionalMessage,
    }),

    getMetrics: operation('GET /v1/transactional/{transactional_id}/metrics', {
      summary:
        'Get message metrics (sent, delivered, opened, clicked and others) of one transactional message template over time.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ transactional_id: id, ...metricWindow }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/transactional/{transactional_id}/metrics/links', {
      summary: 'List the links in the messages of one transactional message template, with their clicks over time.',
      also: linkWords,
      brief: [],
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ transactional_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    listMessages: list('GET /v1/transactional/{transactional_id}/messages', {
      summary:
        'List the messages of one transactional message template, one per recipient, with their metrics (sent, opened, bounced and others).',
      also: ['recipients', 'deliveries'],
      brief: messageBrief,
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        transactional_id: id,
        metric: messageFilters.metric,
        state: doc(
          v.optional(v.picklist(['failed', 'sent', 'drafted', 'attempted'])),
          'Only messages in this state. Older alternative to metric.',
        ),
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

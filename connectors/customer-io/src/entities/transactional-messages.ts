import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, UnixTime, WholeNumber } from '../fields.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { messageFilters } from './message-filters.ts';
import { Message } from './message-record.ts';
import { hasFewSteps, LinkReport, MetricReport, metricWindow, tooManySteps, uniqueClicks } from './metric-fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the template; what a send takes as transactional_message_id.') },
  {
    name: v.string(),
    description: v.string(),
    send_to_unsubscribed: doc(v.boolean(), 'It also goes to people who unsubscribed.'),
    link_tracking: v.boolean(),
    open_tracking: v.boolean(),
    hide_message_body: doc(v.boolean(), 'What was sent is not kept.'),
    queue_drafts: doc(v.boolean(), 'Messages become drafts, which somebody has to send in the product.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
  },
);

/** A template that single messages are sent from. */
export interface TransactionalMessage extends v.InferOutput<typeof schema> {}
export const TransactionalMessage: v.GenericSchema<unknown, TransactionalMessage> = schema;

const id = doc(Id, 'Id of the template.');

/** Templates of transactional messages. */
export const transactionalMessages = entity(
  {
    summary: 'Templates of transactional messages, such as receipts and password resets, with their settings.',
    key: 'id',
  },
  () => ({
    list: list('GET /v1/transactional', {
      summary: 'List all templates of transactional messages.',
      docs: appDocs,
      items: 'messages',
      pagination: 'none',
      input: v.strictObject({}),
      item: TransactionalMessage,
    }),

    get: operation('GET /v1/transactional/{transactional_id}', {
      summary: 'Get one template of a transactional message: its settings, not what it says.',
      docs: appDocs,
      data: 'message',
      input: v.strictObject({ transactional_id: id }),
      output: TransactionalMessage,
    }),

    getMetrics: operation('GET /v1/transactional/{transactional_id}/metrics', {
      summary: 'Get what became of the messages of one template over time, in numbers.',
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ transactional_id: id, ...metricWindow }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/transactional/{transactional_id}/metrics/links', {
      summary: 'List how often each link in the messages of one template was clicked over time.',
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ transactional_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    listMessages: list('GET /v1/transactional/{transactional_id}/messages', {
      summary: 'List the messages of one template to single people and what became of them.',
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        transactional_id: id,
        metric: messageFilters.metric,
        state: doc(
          v.optional(v.picklist(['failed', 'sent', 'drafted', 'attempted'])),
          'Only those in this state; the older way to ask, see metric.',
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

import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { messageFilters } from './message-filters.ts';
import { listedMessage, Message } from './message-record.ts';
import { messageReports } from './message-reports.ts';

const id = doc(Text, 'ID of the message: the delivery_id that a send returned.');
const responses = doc(v.optional(v.boolean()), 'Include tracked responses.');

const archiveSchema = record(
  {},
  {
    id: v.string(),
    subject: v.string(),
    body: doc(v.string(), 'Rendered content.'),
    recipient: v.string(),
    from: v.string(),
    reply_to: v.string(),
    headers: v.unknown(),
    forgotten: doc(v.boolean(), 'Whether the content was not kept.'),
  },
);

/** The content of a message, as it was sent. */
export interface ArchivedMessage extends v.InferOutput<typeof archiveSchema> {}
export const ArchivedMessage: v.GenericSchema<unknown, ArchivedMessage> = archiveSchema;

/** Messages. */
export const messages = entity(
  {
    summary: 'Messages (deliveries) to individual people, with their recipients and metrics.',
    also: ['deliveries', 'sent messages', 'emails sent'],
    key: 'id',
    brief: listedMessage,
  },
  () => ({
    // Leaves out `associations`: it adds data next to the messages, which callers would not see.
    list: list('GET /v1/messages', {
      summary: 'List messages by campaign, channel, metric or creation time, at most six months at once.',
      also: ['failed', 'bounced', 'undelivered'],
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        type: messageFilters.type,
        metric: messageFilters.metric,
        drafts: doc(v.optional(v.boolean()), 'Return drafts, which are not listed otherwise.'),
        campaign_id: doc(v.optional(Id), 'Only messages of this campaign.'),
        action_id: doc(v.optional(Id), 'Only messages of this campaign action.'),
        newsletter_id: doc(v.optional(Id), 'Only messages of this newsletter.'),
        transactional_id: doc(v.optional(Id), 'Only messages of this transactional message.'),
        trigger_id: doc(
          v.optional(Id),
          'Only messages of this broadcast trigger. Also pass the ID of the broadcast as campaign_id.',
        ),
        template_id: doc(v.optional(Id), 'Only messages made from this template.'),
        content_id: doc(v.optional(Id), 'Only messages of this variant.'),
        start_ts: messageFilters.start_ts,
        end_ts: messageFilters.end_ts,
        get_tracked_responses: responses,
        limit: limit(1000, 50),
        cursor,
      }),
      item: Message,
    }),

    // Leaves out `archived_message`: it has an operation of its own, with a known daily limit.
    get: operation('GET /v1/messages/{message_id}', {
      summary: 'Get a message with its metrics.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'message',
      input: v.strictObject({ message_id: id, get_tracked_responses: responses }),
      output: Message,
    }),

    getArchived: operation('GET /v1/messages/{message_id}/archived_message', {
      summary: 'Get the content of a message as it was sent. Limit: 100 calls per day.',
      also: ['text', 'body', 'copy'],
      brief: [],
      docs: appDocs,
      rateLimit: limits.archive,
      data: 'archived_message',
      input: v.strictObject({ message_id: id }),
      output: ArchivedMessage,
    }),

    ...messageReports(),
  }),
);

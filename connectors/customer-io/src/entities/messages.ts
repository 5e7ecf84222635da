import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Text, UnixTime } from '../fields.ts';
import { limits } from '../limits.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { channels, Message, messageMetrics } from './message-record.ts';
import { messageReports } from './message-reports.ts';

const id = doc(Text, 'Id of the message: the delivery_id that a send answered.');
const responses = doc(v.optional(v.boolean()), 'Add the answers that were tracked.');

const archiveSchema = record(
  {},
  {
    id: v.string(),
    subject: v.string(),
    body: doc(v.string(), 'What was sent, rendered.'),
    recipient: v.string(),
    from: v.string(),
    reply_to: v.string(),
    headers: v.unknown(),
    forgotten: doc(v.boolean(), 'The contents were not kept.'),
  },
);

/** What a message said, as it was sent. */
export interface ArchivedMessage extends v.InferOutput<typeof archiveSchema> {}
export const ArchivedMessage: v.GenericSchema<unknown, ArchivedMessage> = archiveSchema;

/** Messages. */
export const messages = entity(
  {
    summary: 'Messages to single people, also called deliveries: whom they went to and what became of them.',
    key: 'id',
  },
  () => ({
    // `associations` is left out: what it adds stands beside the messages, where nobody would see it.
    list: list('GET /v1/messages', {
      summary:
        'List messages to people, by campaign, channel, outcome or time of creation (at most six months at once).',
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        type: doc(v.optional(v.picklist(channels)), 'Only this channel; twilio is SMS.'),
        metric: doc(v.optional(v.picklist(messageMetrics)), 'Only those that this became of.'),
        drafts: doc(v.optional(v.boolean()), 'Ask for drafts, which are not listed otherwise.'),
        campaign_id: doc(v.optional(Id), 'Only those of a campaign.'),
        action_id: doc(v.optional(Id), 'Only those of an action of a campaign.'),
        newsletter_id: doc(v.optional(Id), 'Only those of a newsletter.'),
        transactional_id: doc(v.optional(Id), 'Only those of a transactional message.'),
        trigger_id: doc(
          v.optional(Id),
          "Only those of one trigger of a broadcast; give the broadcast's id as campaign_id.",
        ),
        template_id: doc(v.optional(Id), 'Only those made from a template.'),
        content_id: doc(v.optional(Id), 'Only those of a variant.'),
        start_ts: doc(v.optional(UnixTime), 'Created at this time or later, unix seconds.'),
        end_ts: doc(
          v.optional(UnixTime),
          'Created at this time or earlier, unix seconds; at most six months after start_ts.',
        ),
        get_tracked_responses: responses,
        limit: limit(1000, 50),
        cursor,
      }),
      item: Message,
    }),

    // `archived_message` is left out: it is an operation of its own, whose daily limit is known.
    get: operation('GET /v1/messages/{message_id}', {
      summary: 'Get one message and what became of it.',
      docs: appDocs,
      data: 'message',
      input: v.strictObject({ message_id: id, get_tracked_responses: responses }),
      output: Message,
    }),

    getArchived: operation('GET /v1/messages/{message_id}/archived_message', {
      summary: 'Get what a message said when it was sent. Only 100 such calls a day.',
      docs: appDocs,
      rateLimit: limits.archive,
      data: 'archived_message',
      input: v.strictObject({ message_id: id }),
      output: ArchivedMessage,
    }),

    ...messageReports(),
  }),
);

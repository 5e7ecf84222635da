import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Strings, Text, UnixTime, Values, WholeNumber } from '../fields.ts';
import { limits } from '../limits.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';

const most = 10_000;

const personSchema = v.pipe(
  v.strictObject({
    id: doc(v.optional(Text), "The person's id; or give email."),
    email: doc(v.optional(Text), "The person's mail address; or give id."),
    data: doc(v.optional(Values), "Values for this person's message."),
  }),
  v.check(({ id, email }) => (id === undefined) !== (email === undefined), 'Expected either id or email'),
);

/** A person that a broadcast goes to, with values of their own. */
export interface BroadcastRecipient extends v.InferInput<typeof personSchema> {}
const BroadcastRecipient: v.GenericSchema<BroadcastRecipient, BroadcastRecipient> = personSchema;

const schema = record({ id: doc(WholeNumber, 'Id of the trigger, by which its progress can be asked for.') }, {});

/** A broadcast that was started. */
export interface BroadcastTrigger extends v.InferOutput<typeof schema> {}
export const BroadcastTrigger: v.GenericSchema<unknown, BroadcastTrigger> = schema;

const statusSchema = record(
  // Text where the state of one is asked for, a number in the listing.
  { id: doc(v.union([v.string(), WholeNumber]), 'Id of the trigger.') },
  {
    broadcast_id: WholeNumber,
    created_at: doc(UnixTime, 'When it was started, unix seconds.'),
    processed_at: doc(UnixTime, 'When it was done, unix seconds; missing until then.'),
    recipients_count: doc(WholeNumber, 'How many people it goes to.'),
    recipients_filter: doc(v.unknown(), 'The audience, as it was given.'),
    workflow_action_ids: v.array(WholeNumber),
    data_file_position: WholeNumber,
    data_file_processed: v.boolean(),
    data_file_error_count: WholeNumber,
  },
);

/** How far a broadcast is that was started. */
export interface BroadcastTriggerStatus extends v.InferOutput<typeof statusSchema> {}
export const BroadcastTriggerStatus: v.GenericSchema<unknown, BroadcastTriggerStatus> = statusSchema;

const broadcast = doc(Id, 'Id of the broadcast.');
const trigger = { broadcast_id: broadcast, trigger_id: doc(Id, 'Id of the trigger, which create answered.') };

const audiences = ({
  recipients,
  ids,
  emails,
  per_user_data,
  data_file_url,
}: Partial<Record<'recipients' | 'ids' | 'emails' | 'per_user_data' | 'data_file_url', unknown>>) =>
  givenIn({ recipients, ids, emails, per_user_data, data_file_url });

/** Triggers of broadcasts. */
export const broadcastTrigger = entity(
  { summary: 'Starts of an API-triggered broadcast, each of which messages its whole audience.', key: 'id' },
  () => ({
    list: list('GET /v1/broadcasts/{broadcast_id}/triggers', {
      summary: 'List every time that a broadcast was started.',
      docs: appDocs,
      items: 'triggers',
      pagination: 'none',
      input: v.strictObject({ broadcast_id: broadcast }),
      item: BroadcastTriggerStatus,
    }),

    get: operation('GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}', {
      summary: 'Get how far one start of a broadcast is and how many people it goes to.',
      docs: appDocs,
      data: '',
      input: v.strictObject(trigger),
      output: BroadcastTriggerStatus,
    }),

    create: operation('POST /v1/campaigns/{broadcast_id}/triggers', {
      summary:
        "Send an API-triggered broadcast to many people at once: to the broadcast's own audience unless one is named here. Once in 10 s.",
      docs: appDocs,
      effect: 'write',
      sends: true,
      rateLimit: limits.trigger,
      data: '',
      input: v.pipe(
        v.strictObject({
          broadcast_id: broadcast,
          data: doc(v.optional(Values), 'Values for the message, the same for everybody.'),
          recipients: doc(v.optional(AudienceFilter), 'Those that a filter lets through.'),
          ids: doc(v.optional(v.pipe(Strings, v.maxLength(most))), 'These people by id, at most 10,000.'),
          emails: doc(v.optional(Strings), 'These people by mail address; they must exist.'),
          per_user_data: doc(
            v.optional(v.pipe(v.array(BroadcastRecipient), v.maxLength(most))),
            'These people, at most 10,000, each with values of their own.',
          ),
          data_file_url: doc(
            v.optional(v.pipe(v.string(), v.url('Expected an address'))),
            'Address of a file with one JSON object a line: id or email, and data.',
          ),
          id_ignore_missing: doc(v.optional(v.boolean()), 'Pass over unknown ids instead of failing. Default: false.'),
          email_ignore_missing: doc(
            v.optional(v.boolean()),
            'Pass over unknown addresses instead of failing. Default: false.',
          ),
          email_add_duplicates: doc(
            v.optional(v.boolean()),
            'Message everybody with an address that several people have, instead of failing. Default: false.',
          ),
        }),
        v.check(
          (input) => audiences(input).length <= 1,
          'Expected at most one of recipients, ids, emails, per_user_data and data_file_url',
        ),
      ),
      output: BroadcastTrigger,
    }),

    listErrors: list('GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors', {
      summary: 'List what went wrong with the people or the data that a broadcast was started with, one sentence each.',
      docs: appDocs,
      pagination: startPages('errors'),
      input: v.strictObject({ ...trigger, limit: anyLimit, cursor }),
      item: v.string(),
    }),
  }),
);

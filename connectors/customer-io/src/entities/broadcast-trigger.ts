import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Strings, Text, UnixTime, Values, WholeNumber } from '../fields.ts';
import { limits } from '../limits.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';

const maxRecipients = 10_000;

const personSchema = v.pipe(
  v.strictObject({
    id: doc(v.optional(Text), 'ID of the person. Alternative to email.'),
    email: doc(v.optional(Text), 'Email address of the person. Alternative to id.'),
    data: doc(v.optional(Values), "Data for this person's message."),
  }),
  v.check(({ id, email }) => (id === undefined) !== (email === undefined), 'Expected either id or email'),
);

/** A recipient of a broadcast, with data of their own. */
export interface BroadcastRecipient extends v.InferInput<typeof personSchema> {}
const BroadcastRecipient: v.GenericSchema<BroadcastRecipient, BroadcastRecipient> = personSchema;

const schema = record({ id: doc(WholeNumber, 'ID of the trigger. Use it with get to read the progress.') }, {});

/** A triggered broadcast. */
export interface BroadcastTrigger extends v.InferOutput<typeof schema> {}
export const BroadcastTrigger: v.GenericSchema<unknown, BroadcastTrigger> = schema;

const statusSchema = record(
  // A string in the response for one trigger, a number in the listing.
  { id: doc(v.union([v.string(), WholeNumber]), 'ID of the trigger.') },
  {
    broadcast_id: WholeNumber,
    created_at: doc(UnixTime, 'When the broadcast was triggered, as a Unix timestamp in seconds.'),
    processed_at: doc(
      UnixTime,
      'When Customer.io finished processing it, as a Unix timestamp in seconds. Missing until then.',
    ),
    recipients_count: doc(WholeNumber, 'Number of recipients.'),
    recipients_filter: doc(v.unknown(), 'Audience, as given to create.'),
    workflow_action_ids: v.array(WholeNumber),
    data_file_position: WholeNumber,
    data_file_processed: v.boolean(),
    data_file_error_count: WholeNumber,
  },
);

/** The progress of a triggered broadcast. */
export interface BroadcastTriggerStatus extends v.InferOutput<typeof statusSchema> {}
export const BroadcastTriggerStatus: v.GenericSchema<unknown, BroadcastTriggerStatus> = statusSchema;

const broadcast = doc(Id, 'ID of the broadcast.');
const trigger = { broadcast_id: broadcast, trigger_id: doc(Id, 'ID of the trigger, as returned by create.') };

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
  {
    summary: 'Triggers of an API-triggered broadcast. Each trigger messages the whole audience.',
    also: ['broadcast sends', 'broadcast runs'],
    key: 'id',
    brief: ['id', 'broadcast_id', 'recipients_count', 'created_at', 'processed_at', 'data_file_error_count'],
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'broadcasts', params: { broadcast_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/broadcasts/{broadcast_id}/triggers', {
      summary: 'List all triggers of a broadcast.',
      docs: appDocs,
      items: 'triggers',
      pagination: 'none',
      input: v.strictObject({ broadcast_id: broadcast }),
      item: BroadcastTriggerStatus,
    }),

    get: operation('GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}', {
      summary: 'Get the progress of a broadcast trigger and its number of recipients.',
      also: ['status', 'is it done', 'details'],
      docs: appDocs,
      data: '',
      input: v.strictObject(trigger),
      output: BroadcastTriggerStatus,
    }),

    create: operation('POST /v1/campaigns/{broadcast_id}/triggers', {
      summary:
        'Trigger an API-triggered broadcast. Messages its own audience, or the audience given here, all at once. Limit: once every 10 seconds.',
      also: ['send', 'fire', 'launch', 'start', 'add', 'new'],
      from: { 'recipients.segment.id': 'segments.list', 'per_user_data.id': 'people.search:id' },
      example: { broadcast_id: 15, recipients: { segment: { id: 12 } }, data: { headline: 'Back online' } },
      docs: appDocs,
      effect: 'write',
      sends: true,
      rateLimit: limits.trigger,
      data: '',
      input: v.pipe(
        v.strictObject({
          broadcast_id: broadcast,
          data: doc(v.optional(Values), 'Data for the message, the same for all recipients.'),
          recipients: doc(v.optional(AudienceFilter), 'Recipients by filter.'),
          ids: doc(v.optional(v.pipe(Strings, v.maxLength(maxRecipients))), 'Recipients by ID, at most 10,000.'),
          emails: doc(v.optional(Strings), 'Recipients by email address. They must exist.'),
          per_user_data: doc(
            v.optional(v.pipe(v.array(BroadcastRecipient), v.maxLength(maxRecipients))),
            'Recipients with individual data, at most 10,000.',
          ),
          data_file_url: doc(
            v.optional(v.pipe(v.string(), v.url('Expected a URL'))),
            'URL of a file with one JSON object per line: id or email, and data.',
          ),
          id_ignore_missing: doc(v.optional(v.boolean()), 'Skip unknown IDs instead of failing. Default: false.'),
          email_ignore_missing: doc(
            v.optional(v.boolean()),
            'Skip unknown email addresses instead of failing. Default: false.',
          ),
          email_add_duplicates: doc(
            v.optional(v.boolean()),
            'If several people share an email address, message all of them instead of failing. Default: false.',
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
      summary: 'List the errors in the recipients or the data of a broadcast trigger, one sentence each.',
      also: ['failures'],
      docs: appDocs,
      pagination: startPages('errors'),
      input: v.strictObject({ ...trigger, limit: anyLimit, cursor }),
      item: v.string(),
    }),
  }),
);

import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AccountId, CustomFieldMap, CustomFields, cursor, docs, Id, limits, Strings } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('call-recordings');
const id = doc(Id, 'ID of the call recording.');

const schema = record(
  { id: doc(Id, 'ID of the call recording.') },
  {
    title: v.string(),
    summary: doc(v.string(), 'Summary of the call.'),
    url: v.string(),
    source: doc(v.string(), 'Recording system: gong, fathom, grain, granola or another.'),
    external_id: doc(v.string(), 'ID of the recording in that system.'),
    account_id: v.string(),
    participant_emails: Strings,
    calendar_event_id: v.string(),
    start_time: v.string(),
    end_time: v.string(),
    duration_ms: v.number(),
    custom_fields: CustomFieldMap,
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A recorded call with a customer. */
export interface CallRecording extends v.InferOutput<typeof schema> {}
export const CallRecording: v.GenericSchema<unknown, CallRecording> = schema;

/** Recorded calls with customers. */
export const callRecordings = entity(
  {
    summary: 'Recorded calls with customers.',
    also: ['meeting recordings', 'recorded meetings', 'Gong calls', 'Fathom calls'],
    key: 'id',
    brief: ['id', 'title', 'source', 'account_id', 'participant_emails', 'start_time', 'duration_ms', 'url'],
    // No filter is on the time of a change.
    sync: { full: { operation: 'search' }, deletes: 'full_compare' },
  },
  () => ({
    get: operation('GET /call-recordings/{id}', {
      summary: 'Get a call recording.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: CallRecording,
    }),

    update: operation('PATCH /call-recordings/{id}', {
      summary: 'Update the account or the custom fields of a call recording.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id,
          account_id: doc(
            v.optional(AccountId),
            'ID of the account that the recording belongs to. An empty string removes the account.',
          ),
          custom_fields: CustomFields,
        }),
        changesSomething('id'),
      ),
      example: {
        id: 'f8c39e6b-cdb4-4bf5-ac27-5e23a2038c1f',
        account_id: '7a320ea1-a79f-4897-8513-7554a4b57974',
      },
      output: CallRecording,
    }),

    delete: operation('DELETE /call-recordings/{id}', {
      summary: 'Delete a call recording permanently.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /call-recordings/search', {
      summary:
        'Search call recordings by account, source, title or start time. Without a filter, lists all call recordings.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(
          v.optional(
            filterOn({
              account_id: { operators: operators.optionalText, from: 'accounts.search' },
              source: { operators: operators.text, hint: 'gong, fathom, grain, granola or another' },
              title: ['equals', 'string_contains'],
              start_time: operators.time,
            }),
          ),
          'Filter on call recordings. Default: all call recordings.',
        ),
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
          'Maximum number of recordings per page. Default: 100.',
        ),
        cursor,
      }),
      example: { filter: { field: 'title', operator: 'string_contains', value: 'Quarterly review' } },
      item: CallRecording,
    }),
  }),
);

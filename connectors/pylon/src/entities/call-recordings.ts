import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldMap, CustomFields, cursor, docs, Id, limits, Strings } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('call-recordings');
const id = doc(Id, 'Id of the call recording.');

const schema = record(
  { id: doc(Id, 'Id of the call recording.') },
  {
    title: v.string(),
    summary: doc(v.string(), 'What was talked about.'),
    url: v.string(),
    source: doc(v.string(), 'Where it was recorded: gong, fathom, grain, granola and the like.'),
    external_id: doc(v.string(), 'Its id there.'),
    account_id: v.string(),
    participant_emails: Strings,
    calendar_event_id: v.string(),
    start_time: v.string(),
    end_time: v.string(),
    duration_ms: v.number(),
    custom_fields: CustomFieldMap,
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** A recorded call with a customer. */
export interface CallRecording extends v.InferOutput<typeof schema> {}
export const CallRecording: v.GenericSchema<unknown, CallRecording> = schema;

/** Recorded calls. */
export const callRecordings = entity({ summary: 'Recorded calls with customers.', key: 'id' }, () => ({
  get: operation('GET /call-recordings/{id}', {
    summary: 'Get one call recording.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id }),
    output: CallRecording,
  }),

  update: operation('PATCH /call-recordings/{id}', {
    summary: 'Put a call recording to an account, or set its custom fields.',
    docs: page,
    effect: 'write',
    rateLimit: limits.medium,
    input: v.pipe(
      v.strictObject({
        id,
        account_id: doc(v.optional(v.string()), 'Account that it belongs to; empty for none.'),
        custom_fields: CustomFields,
      }),
      changesSomething('id'),
    ),
    output: CallRecording,
  }),

  delete: operation('DELETE /call-recordings/{id}', {
    summary: 'Delete a call recording for good.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.medium,
    input: v.strictObject({ id }),
    output: Nothing,
  }),

  search: list('POST /call-recordings/search', {
    summary: 'Find call recordings by account, source, title or start; without a filter list all.',
    docs: page,
    rateLimit: limits.medium,
    input: v.strictObject({
      filter: doc(
        v.optional(
          filterOn({
            account_id: operators.optionalText,
            source: operators.text,
            title: ['equals', 'string_contains'],
            start_time: operators.time,
          }),
        ),
        'Which recordings. Left out: all.',
      ),
      limit: doc(
        v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
        'Recordings per page, 1 to 1000; 100 unless told.',
      ),
      cursor,
    }),
    item: CallRecording,
  }),
}));

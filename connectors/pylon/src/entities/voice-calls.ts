import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits } from '../fields.ts';

const segment = record({}, { speaker: v.string(), text: v.string() });

const schema = record(
  { id: doc(Id, 'Id of the call.') },
  {
    from_phone_number: v.string(),
    to_phone_number: v.string(),
    duration_sec: v.pipe(v.number(), v.integer()),
    recordings: v.array(
      record(
        { id: doc(Id, 'Id of the recording.') },
        {
          download_url: doc(v.string(), 'Where the audio is; good for an hour.'),
          transcript_segments: doc(v.array(segment), 'What was said, in order.'),
        },
      ),
    ),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
  },
);

/** A phone call of an issue. */
export interface VoiceCall extends v.InferOutput<typeof schema> {}
export const VoiceCall: v.GenericSchema<unknown, VoiceCall> = schema;

/** Phone calls. */
export const voiceCalls = entity(
  { summary: 'Phone calls of an issue, with recordings and what was said.', key: 'id' },
  () => ({
    list: list('GET /issues/{id}/voice-calls', {
      summary:
        'List the phone calls of an issue with their transcripts. A recording whose transcript is not ready yet is left out: ask again later.',
      docs: docs('issues'),
      rateLimit: limits.medium,
      input: v.strictObject({ id: doc(IssueRef, 'Id or number of the issue.') }),
      item: VoiceCall,
      pagination: 'none',
    }),
  }),
);

import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits } from '../fields.ts';

const segment = record({}, { speaker: v.string(), text: v.string() });

const schema = record(
  { id: doc(Id, 'ID of the call.') },
  {
    from_phone_number: v.string(),
    to_phone_number: v.string(),
    duration_sec: v.pipe(v.number(), v.integer()),
    recordings: v.array(
      record(
        { id: doc(Id, 'ID of the recording.') },
        {
          download_url: doc(v.string(), 'URL of the audio file. It expires after one hour.'),
          transcript_segments: doc(v.array(segment), 'Transcript, one segment per spoken passage, in order.'),
        },
      ),
    ),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
  },
);

/** A phone call of an issue. */
export interface VoiceCall extends v.InferOutput<typeof schema> {}
export const VoiceCall: v.GenericSchema<unknown, VoiceCall> = schema;

/** Phone calls. */
export const voiceCalls = entity(
  {
    summary: 'Phone calls of an issue, with recordings and transcripts.',
    also: ['phone calls', 'call transcripts', 'voicemail'],
    key: 'id',
    brief: ['id', 'from_phone_number', 'to_phone_number', 'duration_sec', 'created_at'],
    from: { id: 'issues.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare', parent: { entity: 'issues', params: { id: 'id' } } },
  },
  () => ({
    list: list('GET /issues/{id}/voice-calls', {
      summary:
        'List the phone calls of an issue with their recordings and transcripts. Recordings whose transcript is not ready are omitted. Retry later to get them.',
      docs: docs('issues'),
      rateLimit: limits.medium,
      input: v.strictObject({ id: doc(IssueRef, 'ID or number of the issue.') }),
      item: VoiceCall,
      pagination: 'none',
    }),
  }),
);

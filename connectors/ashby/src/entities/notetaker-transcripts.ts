import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const participant = record(
  {},
  {
    id: doc(v.string(), 'Id of the user or of the candidate.'),
    type: doc(v.string(), 'interviewer or candidate.'),
    name: v.string(),
    email: v.string(),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the transcript.') },
  {
    interviewEventId: v.string(),
    interviewScheduleId: v.string(),
    participants: v.array(participant),
    transcriptUrl: doc(
      v.string(),
      'Where to download the transcript as JSON, for 5 minutes. It is signed: fetch it without the API key, and show it to nobody.',
    ),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

/** What was said in an interview, taken down by the AI Notetaker. */
export interface NotetakerTranscript extends v.InferOutput<typeof schema> {}
export const NotetakerTranscript: v.GenericSchema<unknown, NotetakerTranscript> = schema;

/** Transcripts of interviews. */
export const notetakerTranscripts = entity(
  { summary: 'Transcripts of interviews by the AI Notetaker, an add-on.', key: 'id' },
  () => ({
    get: operation('POST /notetakerTranscript.info', {
      summary:
        'Get who took part in an interview and an address that is good for 5 minutes to download its transcript. Needs the AI Notetaker add-on.',
      docs: docs('notetakertranscriptinfo'),
      effect: 'read',
      scopes: ['notetakerRead'],
      input: v.strictObject({
        notetakerTranscriptId: doc(Id, 'Id of the transcript; events of interview schedules have it.'),
      }),
      output: NotetakerTranscript,
    }),
  }),
);

import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const participant = record(
  {},
  {
    id: doc(v.string(), 'ID of the user or of the candidate.'),
    type: doc(v.string(), 'interviewer or candidate.'),
    name: v.string(),
    email: v.string(),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the transcript.') },
  {
    interviewEventId: v.string(),
    interviewScheduleId: v.string(),
    participants: v.array(participant),
    transcriptUrl: doc(
      v.string(),
      'Signed download URL of the transcript as JSON, valid for 5 minutes. Fetch it without the API key, and do not share or log it.',
    ),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

/** A transcript of an interview by the AI Notetaker. */
export interface NotetakerTranscript extends v.InferOutput<typeof schema> {}
export const NotetakerTranscript: v.GenericSchema<unknown, NotetakerTranscript> = schema;

/** AI Notetaker transcripts. */
export const notetakerTranscripts = entity(
  {
    summary: 'Transcripts of interviews by the AI Notetaker, an add-on.',
    also: ['interview transcripts', 'call transcripts', 'AI notes'],
    key: 'id',
  },
  () => ({
    get: operation('POST /notetakerTranscript.info', {
      summary:
        'Get the participants of an interview and a download URL for its transcript, valid for 5 minutes. Requires the AI Notetaker add-on.',
      also: ['recording', 'what was said'],
      docs: docs('notetakertranscriptinfo'),
      effect: 'read',
      scopes: ['notetakerRead'],
      input: v.strictObject({
        notetakerTranscriptId: doc(Id, 'ID of the transcript, from an event of an interview schedule.'),
      }),
      output: NotetakerTranscript,
    }),
  }),
);

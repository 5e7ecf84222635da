import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage, Time } from '../fields.ts';
import { byToken } from '../sync.ts';

const candidateId = doc(Id, 'ID of the candidate.');

const schema = record(
  { id: doc(v.string(), 'ID of the note.') },
  {
    content: doc(v.string(), 'Text of the note.'),
    isPrivate: doc(v.boolean(), 'Whether only users and API keys with access to private fields can see the note.'),
    author: record({}, { id: v.string(), firstName: v.string(), lastName: v.string(), email: v.string() }),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

/** An internal note on a candidate. */
export interface CandidateNote extends v.InferOutput<typeof schema> {}
export const CandidateNote: v.GenericSchema<unknown, CandidateNote> = schema;

const typedNote = v.strictObject({
  type: doc(v.picklist(['text/plain', 'text/html']), 'Format of value.'),
  value: doc(v.string(), 'Text of the note. In HTML, Ashby keeps only the tags b, i, u, a, ul, ol, li, code and pre.'),
});

/** Notes on candidates. */
export const candidateNotes = entity(
  {
    summary: 'Internal notes on candidates. Candidates do not see them.',
    also: ['comments', 'remarks'],
    key: 'id',
    sync: byToken(undefined, { entity: 'candidates', params: { candidateId: 'id' } }),
  },
  () => ({
    list: list('POST /candidate.listNotes', {
      summary: 'List the notes on a candidate.',
      docs: docs('candidatelistnotes'),
      scopes: ['candidatesRead'],
      input: v.strictObject({ candidateId, ...SyncPage }),
      item: CandidateNote,
    }),

    create: operation('POST /candidate.createNote', {
      summary:
        'Create an internal note on a candidate. Notifies users who follow the candidate only if sendNotifications is true.',
      also: ['comment', 'write down'],
      example: {
        candidateId: '8057070b-8319-4242-8631-32353fcdb544',
        note: { type: 'text/html', value: '<p>Can start in <b>March</b>.</p>' },
      },
      docs: docs('candidatecreatenote'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId,
        note: doc(v.union([v.string(), typedNote]), 'Text of the note, or an object with its format and text.'),
        sendNotifications: doc(
          v.optional(v.boolean()),
          'Whether to notify users who follow the candidate. Default: false.',
        ),
        isPrivate: doc(
          v.optional(v.boolean()),
          'Whether the note is private, which requires an API key with access to private fields. Default: false.',
        ),
        createdAt: doc(v.optional(Time), 'Creation time, ISO 8601. Default: now.'),
      }),
      output: CandidateNote,
    }),
  }),
);

import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage, Time } from '../fields.ts';

const candidateId = doc(Id, 'Id of the candidate.');

const schema = record(
  { id: doc(v.string(), 'Id of the note.') },
  {
    content: doc(v.string(), 'What it says.'),
    isPrivate: doc(v.boolean(), 'Only keys and users with access to private fields see it.'),
    author: record({}, { id: v.string(), firstName: v.string(), lastName: v.string(), email: v.string() }),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

/** A note of the team on a candidate. */
export interface CandidateNote extends v.InferOutput<typeof schema> {}
export const CandidateNote: v.GenericSchema<unknown, CandidateNote> = schema;

const typedNote = v.strictObject({
  type: doc(v.picklist(['text/plain', 'text/html']), 'How value is written.'),
  value: doc(v.string(), 'The note. Of HTML, only b, i, u, a, ul, ol, li, code and pre are kept.'),
});

/** Notes on candidates. */
export const candidateNotes = entity(
  {
    summary: 'Notes that the team writes on candidates; candidates do not see them.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /candidate.listNotes', {
      summary: 'List the notes on one candidate.',
      docs: docs('candidatelistnotes'),
      scopes: ['candidatesRead'],
      input: v.strictObject({ candidateId, ...SyncPage }),
      item: CandidateNote,
    }),

    create: operation('POST /candidate.createNote', {
      summary:
        'Write a note on a candidate. Users who follow the candidate are told only if sendNotifications is true.',
      docs: docs('candidatecreatenote'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId,
        note: doc(v.union([v.string(), typedNote]), 'The note, as plain text, or with its type.'),
        sendNotifications: doc(
          v.optional(v.boolean()),
          'Whether users who follow the candidate are told; not unless true.',
        ),
        isPrivate: doc(
          v.optional(v.boolean()),
          'Whether the note is private, which needs a key with access to private fields; not unless true.',
        ),
        createdAt: doc(v.optional(Time), 'When it was written, ISO 8601. Default: now.'),
      }),
      output: CandidateNote,
    }),
  }),
);

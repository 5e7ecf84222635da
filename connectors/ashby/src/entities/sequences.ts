import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Page } from '../fields.ts';

const sequenceId = doc(Id, 'Id of the sequence.');

const schema = record(
  { id: doc(v.string(), 'Id of the sequence.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    sequenceTemplateId: v.string(),
    status: v.string(),
    stages: doc(v.array(v.unknown()), 'Its mails; what they hold is not documented.'),
    createdAt: v.string(),
  },
);

/** A row of mails to a candidate. */
export interface Sequence extends v.InferOutput<typeof schema> {}
export const Sequence: v.GenericSchema<unknown, Sequence> = schema;

const from = v.strictObject({ email: doc(Id, 'Mail address to send from; emailSenders.list has those there are.') });

/** Sourcing mails to candidates. */
// Known at second hand, since September 2026. Only of `cancel` is it confirmed which permission it takes.
export const sequences = entity(
  { summary: 'Sequences: rows of mails to one candidate, made from a template, for sourcing.', key: 'id' },
  () => ({
    list: list('POST /sequence.list', {
      summary: 'List sequences, of one candidate or all. Parameters known at second hand, its permission is not.',
      input: v.strictObject({ candidateId: doc(v.optional(Id), 'Only those to this candidate.'), ...Page }),
      item: Sequence,
    }),

    get: operation('POST /sequence.info', {
      summary: 'Get one sequence with its stages. Parameters known at second hand, its permission is not.',
      effect: 'read',
      input: v.strictObject({ sequenceId }),
      output: Sequence,
    }),

    add: operation('POST /sequence.add', {
      summary:
        'Add a sequence for a candidate from a template. Mails the candidate when start is true. Parameters known at second hand, its permission is not.',
      effect: 'write',
      sends: true,
      input: v.strictObject({
        sequenceTemplateId: doc(Id, 'Id of the template.'),
        candidateId: doc(Id, 'Candidate to write to.'),
        start: doc(v.boolean(), 'True sends mail to the candidate; false leaves the sequence to sequences.start.'),
        applicationId: doc(v.optional(Id), 'Application that it is about.'),
        from: doc(v.optional(from), 'Who it is from.'),
      }),
      output: Sequence,
    }),

    start: operation('POST /sequence.start', {
      summary: 'Start a sequence: mails the candidate. Parameters known at second hand, its permission is not.',
      effect: 'write',
      sends: true,
      input: v.strictObject({ sequenceId }),
      output: Sequence,
    }),

    updateStage: operation('POST /sequence.updateStage', {
      summary:
        'Change subject or text of one mail of a sequence. Parameters known at second hand, its permission is not.',
      effect: 'write',
      input: v.strictObject({
        sequenceId,
        stageId: doc(Id, 'Id of the stage, from the stages of the sequence.'),
        subject: doc(v.optional(v.string()), 'Subject of the mail.'),
        bodyHtml: doc(v.optional(v.string()), 'The mail as HTML.'),
      }),
      output: Sequence,
    }),

    // Nothing is documented that would let a cancelled one go on.
    cancel: operation('POST /sequence.cancel', {
      summary:
        'Stop a running sequence: no more of its mails are sent. No way to resume is documented. Parameters known at second hand.',
      docs: docs('sequencecancel'),
      effect: 'destructive',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        sequenceId,
        reason: doc(v.optional(v.picklist(['booked_meeting'])), 'Why: a meeting was booked.'),
      }),
      output: Sequence,
    }),

    discard: operation('POST /sequence.discard', {
      summary:
        'Discard a sequence for good. Known at second hand: its permission and answer are not documented, nor which sequences it takes.',
      effect: 'destructive',
      input: v.strictObject({ sequenceId }),
      output: doc(v.unknown(), 'Not documented.'),
    }),
  }),
);

import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, SyncPage } from '../fields.ts';

const sequenceId = doc(Id, 'Id of the sequence.');

const schema = record(
  { id: doc(v.string(), 'Id of the sequence.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    sequenceTemplateId: v.string(),
    status: doc(v.string(), 'NotStarted, Running, Paused, Completed, Cancelled or Unsubscribed.'),
    stages: doc(v.array(v.unknown()), 'Its mails; what they hold is documented in words only.'),
    startResult: doc(v.unknown(), 'What came of starting it: that it is Started, or Blocked and by what.'),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

/** A row of mails to a candidate. */
export interface Sequence extends v.InferOutput<typeof schema> {}
export const Sequence: v.GenericSchema<unknown, Sequence> = schema;

const from = v.strictObject({
  email: doc(Id, 'Mail address to send from: one that emailSenders.list has, not a NoReply one.'),
});

const body = v.strictObject({
  type: doc(v.literal('text/html'), 'How value is written.'),
  value: doc(v.string(), 'The mail. Tokens of Ashby keep the form in which add or get answers them.'),
});

/** Sourcing mails to candidates. */
// Permissions and behaviour are those of the reference pages that `docs` names. The page of `get` was not seen.
export const sequences = entity(
  {
    summary: 'Sequences: rows of mails to one candidate, made from a template, for sourcing.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => {
    const write = ['sourcingWrite'];
    return {
      list: list('POST /sequence.list', {
        summary:
          'List sequences that were started, ended ones too, of one candidate or all; drafts are not among them. With a sync token only those that changed since.',
        docs: docs('sequencelist'),
        scopes: ['sourcingRead'],
        input: v.strictObject({ candidateId: doc(v.optional(Id), 'Only those to this candidate.'), ...SyncPage }),
        item: Sequence,
      }),

      get: operation('POST /sequence.info', {
        summary: 'Get one sequence with its stages, a draft too. Which permission it takes is not confirmed.',
        docs: docs('sequenceinfo'),
        effect: 'read',
        input: v.strictObject({ sequenceId }),
        output: Sequence,
      }),

      add: operation('POST /sequence.add', {
        summary:
          'Add a sequence for a candidate from a template: with start false a draft that can be edited, with start true it mails the candidate. What blocks a start leaves a draft and says so in startResult.',
        docs: 'https://developers.ashbyhq.com/docs/sequenceadd',
        effect: 'write',
        sendsWhen: { start: [true] },
        scopes: write,
        input: v.strictObject({
          sequenceTemplateId: doc(Id, 'Id of the template.'),
          candidateId: doc(Id, 'Candidate to write to.'),
          start: doc(
            v.boolean(),
            'True sends mail to the candidate; false makes a draft, for updateStage, then start or discard.',
          ),
          applicationId: doc(v.optional(Id), 'Application that tokens in the mails are filled in from.'),
          from: doc(v.optional(from), 'Who it is from.'),
        }),
        output: Sequence,
      }),

      start: operation('POST /sequence.start', {
        summary:
          'Start a draft of a sequence: mails the candidate. What blocks it leaves it a draft and says so in startResult.',
        docs: docs('sequencestart'),
        effect: 'write',
        sends: true,
        scopes: write,
        input: v.strictObject({ sequenceId }),
        output: Sequence,
      }),

      updateStage: operation('POST /sequence.updateStage', {
        summary: 'Change subject or text of one mail of a draft; the template stays as it is.',
        // `body` took the place of a text `bodyHtml` on 2026-08-04.
        docs: docs('sequenceupdatestage'),
        effect: 'write',
        scopes: write,
        input: v.pipe(
          v.strictObject({
            sequenceId,
            stageId: doc(Id, 'Id of the stage, from the stages of the sequence.'),
            subject: doc(v.optional(v.string()), 'Subject of the mail, as plain text.'),
            body: doc(v.optional(body), 'The mail.'),
          }),
          atLeastOne('subject', 'body'),
        ),
        output: Sequence,
      }),

      // Nothing is documented that would let a cancelled one go on.
      cancel: operation('POST /sequence.cancel', {
        summary: 'Stop a running sequence: no more of its mails are sent. No way to resume is documented.',
        docs: docs('sequencecancel'),
        effect: 'destructive',
        // The changelog of 2026-07-22 gave it to sourcingWrite and left it to candidatesWrite.
        scopes: ['candidatesWrite'],
        input: v.strictObject({
          sequenceId,
          reason: doc(v.optional(v.picklist(['booked_meeting'])), 'Why: a meeting was booked.'),
        }),
        output: Sequence,
      }),

      discard: operation('POST /sequence.discard', {
        summary:
          'Discard a draft of a sequence for good; to repeat that is safe. One that was started is refused: cancel it. The answer is not documented.',
        docs: docs('sequencediscard'),
        effect: 'destructive',
        scopes: write,
        input: v.strictObject({ sequenceId }),
        output: doc(v.unknown(), 'Not documented.'),
      }),
    };
  },
);

import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';

const sequenceId = doc(Id, 'ID of the sequence.');
const draftId = doc(Id, 'ID of the draft sequence, from sequences.add. sequences.list does not return drafts.');

const schema = record(
  { id: doc(v.string(), 'ID of the sequence.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    sequenceTemplateId: v.string(),
    status: doc(v.string(), 'NotStarted, Running, Paused, Completed, Cancelled or Unsubscribed.'),
    stages: doc(v.array(v.unknown()), 'Emails of the sequence. Ashby publishes no schema for them.'),
    startResult: doc(v.unknown(), 'Result of the start: Started, or Blocked with the reason.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

/** A sequence of emails to a candidate. */
export interface Sequence extends v.InferOutput<typeof schema> {}
export const Sequence: v.GenericSchema<unknown, Sequence> = schema;

const from = v.strictObject({
  email: doc(Id, 'Email address to send from, from email_senders.list. Not of type NoReply.'),
});

const body = v.strictObject({
  type: doc(v.literal('text/html'), 'Format of value. Always text/html.'),
  value: doc(
    v.string(),
    "Body of the email as HTML. Keep Ashby's tokens in the format in which sequences.add and sequences.get return them.",
  ),
});

/** Sequences of sourcing emails to candidates. */
// Permissions and behavior are from the reference pages in `docs`, except for `get`, whose page was not available.
export const sequences = entity(
  {
    summary: 'Sequences: series of sourcing emails to a candidate, created from a template.',
    also: ['campaigns', 'outreach', 'cadences', 'drip emails', 'automations'],
    key: 'id',
    brief: ['id', 'candidateId', 'applicationId', 'sequenceTemplateId', 'status', 'startResult', 'createdAt'],
    sync: byToken(),
  },
  () => {
    const write = ['sourcingWrite'];
    return {
      list: list('POST /sequence.list', {
        summary:
          'List started and ended sequences, of one candidate or all. Excludes drafts. With a sync token, lists only those changed since the last sync.',
        docs: docs('sequencelist'),
        scopes: ['sourcingRead'],
        input: v.strictObject({
          candidateId: doc(v.optional(Id), 'Return only sequences to this candidate.'),
          ...SyncPage,
        }),
        item: Sequence,
      }),

      get: operation('POST /sequence.info', {
        summary: 'Get a sequence with its stages. It may be a draft. The required permission is not confirmed.',
        docs: docs('sequenceinfo'),
        effect: 'read',
        input: v.strictObject({ sequenceId }),
        output: Sequence,
      }),

      add: operation('POST /sequence.add', {
        summary:
          'Create a sequence for a candidate from a template. If start is true, starts it, which emails the candidate; if false, creates an editable draft. If the start is blocked, the sequence stays a draft, and startResult holds the reason.',
        also: ['enroll', 'reach out'],
        example: {
          sequenceTemplateId: '4e9364fc-7d53-4313-910b-44430a635dfd',
          candidateId: '8057070b-8319-4242-8631-32353fcdb544',
          start: false,
          from: { email: 'beatriz.das@fernhill.example' },
        },
        from: { 'from.email': 'email_senders.list' },
        docs: 'https://developers.ashbyhq.com/docs/sequenceadd',
        effect: 'write',
        sendsWhen: { start: [true] },
        scopes: write,
        input: v.strictObject({
          sequenceTemplateId: doc(Id, 'ID of the template.'),
          candidateId: doc(Id, 'ID of the candidate to email.'),
          start: doc(
            v.boolean(),
            'true starts the sequence and emails the candidate. false creates a draft, for sequences.update_stage, start or discard.',
          ),
          applicationId: doc(v.optional(Id), 'ID of the application whose data replaces the tokens in the emails.'),
          from: doc(v.optional(from), 'Sender of the emails.'),
        }),
        output: Sequence,
      }),

      start: operation('POST /sequence.start', {
        summary:
          'Start a draft sequence, which emails the candidate. If the start is blocked, the sequence stays a draft, and startResult holds the reason.',
        also: ['send', 'launch'],
        from: { sequenceId: null },
        docs: docs('sequencestart'),
        effect: 'write',
        sends: true,
        scopes: write,
        input: v.strictObject({ sequenceId: draftId }),
        output: Sequence,
      }),

      updateStage: operation('POST /sequence.updateStage', {
        summary: 'Update the subject or body of one email in a draft sequence. The template does not change.',
        also: ['edit', 'reword', 'personalize'],
        brief: ['id', 'candidateId', 'status', 'stages'],
        example: {
          sequenceId: '6a7f0e1d-3c5b-4d29-8e40-9b1c2d3e4f50',
          stageId: '2d8b4c6e-1f3a-4e5d-9c7b-0a1b2c3d4e5f',
          subject: 'Your talk in Berlin',
          body: { type: 'text/html', value: '<p>Hi Laura,</p><p>I enjoyed your talk. Shall we speak next week?</p>' },
        },
        from: { sequenceId: null, stageId: 'sequences.get:stages' },
        // `body` replaced the string `bodyHtml` on 2026-08-04.
        docs: docs('sequenceupdatestage'),
        effect: 'write',
        scopes: write,
        input: v.pipe(
          v.strictObject({
            sequenceId: draftId,
            stageId: doc(Id, 'ID of the stage: id of an entry of stages of sequences.get.'),
            subject: doc(v.optional(v.string()), 'Subject of the email, as plain text.'),
            body: doc(v.optional(body), 'Body of the email.'),
          }),
          atLeastOne('subject', 'body'),
        ),
        output: Sequence,
      }),

      // Destructive: no documented operation resumes a canceled sequence.
      cancel: operation('POST /sequence.cancel', {
        summary: 'Cancel a running sequence. No further emails are sent. No way to resume it is documented.',
        also: ['stop', 'unsubscribe', 'unenroll'],
        docs: docs('sequencecancel'),
        effect: 'destructive',
        // Since the changelog of 2026-07-22, sourcingWrite also permits it. candidatesWrite still does.
        scopes: ['candidatesWrite'],
        input: v.strictObject({
          sequenceId,
          reason: doc(
            v.optional(v.picklist(['booked_meeting'])),
            'Reason for the cancellation. booked_meeting: a meeting was booked.',
          ),
        }),
        output: Sequence,
      }),

      discard: operation('POST /sequence.discard', {
        summary:
          'Discard a draft sequence permanently. Safe to retry. Ashby rejects a started sequence; use sequences.cancel for it. The response is not documented.',
        also: ['delete', 'throw away'],
        from: { sequenceId: null },
        brief: [],
        docs: docs('sequencediscard'),
        effect: 'destructive',
        scopes: write,
        input: v.strictObject({ sequenceId: draftId }),
        output: doc(v.unknown(), 'Not documented.'),
      }),
    };
  },
);

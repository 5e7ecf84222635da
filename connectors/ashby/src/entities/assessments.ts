import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id, Millis } from '../fields.ts';

const scopes = ['candidatesWrite'];

const shown = record(
  {},
  {
    identifier: v.string(),
    label: v.string(),
    description: v.string(),
    type: v.string(),
    value: v.union([v.string(), v.number(), v.boolean()]),
  },
);

const schema = record(
  { assessmentId: doc(v.string(), 'Id of the assessment.') },
  {
    assessmentTypeId: v.string(),
    assessmentName: v.string(),
    candidateId: v.string(),
    applicationId: v.string(),
    result: shown,
    metadata: v.array(shown),
  },
);

/** A completed assessment of a candidate. */
export interface Assessment extends v.InferOutput<typeof schema> {}
export const Assessment: v.GenericSchema<unknown, Assessment> = schema;

const detail = v.strictObject({
  identifier: doc(Id, "The partner's own id of this piece of data, such as max-score."),
  label: doc(v.string(), 'What Ashby shows it as.'),
  description: doc(v.optional(v.string()), 'What it means.'),
  type: doc(
    v.picklist(['numeric_score', 'numeric_duration_minutes', 'url', 'string', 'boolean_success']),
    'Kind of value.',
  ),
  value: doc(v.union([v.string(), v.number(), v.boolean()]), 'The value itself.'),
});

const completed = v.strictObject({
  assessmentTypeId: doc(Id, 'Id of the kind of assessment, a UUID.'),
  assessmentId: doc(Id, 'Id of this assessment, a UUID.'),
  assessmentName: doc(v.string(), 'Name that Ashby shows.'),
  result: doc(detail, 'The result.'),
  metadata: doc(v.array(detail), 'Anything else to show; may be empty.'),
});

/** Assessments by partners. */
export const assessments = entity(
  {
    summary: 'Assessments of candidates that a partner of Ashby carries out, such as coding tests.',
    key: 'assessmentId',
  },
  () => ({
    update: operation('POST /assessment.update', {
      summary:
        'As an assessment partner, tell Ashby how a started assessment stands: a result completes it, a cancelled_reason cancels it. What the answer holds is not documented.',
      docs: docs('assessmentupdate'),
      effect: 'write',
      scopes,
      input: v.pipe(
        v.strictObject({
          assessment_id: doc(Id, 'Id of the assessment.'),
          timestamp: doc(Millis, 'When it happened, in milliseconds since 1970.'),
          assessment_status: doc(
            v.optional(detail),
            'How it stands; the value Started sets the time of the start. Needed unless cancelled_reason is given.',
          ),
          assessment_profile_url: doc(
            v.optional(detail),
            "Page of the assessment on the partner's site, of type url. Needed with assessment_result.",
          ),
          assessment_result: doc(v.optional(detail), 'The result; completes the assessment.'),
          cancelled_reason: doc(v.optional(detail), 'Why it was cancelled; cancels the assessment.'),
          metadata: doc(v.optional(v.array(detail)), 'Anything else to show, each with an identifier of its own.'),
        }),
        atLeastOne('assessment_status', 'cancelled_reason'),
        v.check(
          (input) => input.assessment_result === undefined || input.assessment_profile_url !== undefined,
          'Expected assessment_profile_url, which assessment_result needs',
        ),
      ),
      output: v.unknown(),
    }),

    addCompletedToCandidate: operation('POST /assessment.addCompletedToCandidate', {
      summary: 'As an assessment partner, put an assessment that is already completed on a candidate.',
      docs: docs('assessmentaddcompletedtocandidate'),
      effect: 'write',
      scopes,
      input: v.strictObject({
        candidateId: doc(Id, 'Id of the candidate.'),
        partnerId: doc(Id, 'Id of the partner.'),
        assessment: doc(completed, 'The assessment.'),
        timestamp: doc(Millis, 'When it was completed, in milliseconds since 1970.'),
      }),
      output: Assessment,
    }),
  }),
);

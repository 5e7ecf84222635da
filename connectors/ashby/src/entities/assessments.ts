import { doc, EpochMilliseconds, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id } from '../fields.ts';

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
  { assessmentId: doc(v.string(), 'ID of the assessment.') },
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
  identifier: doc(Id, "Partner's identifier for this item of data, such as max-score."),
  label: doc(v.string(), 'Label shown in Ashby.'),
  description: doc(v.optional(v.string()), 'Description of the item.'),
  type: doc(
    v.picklist(['numeric_score', 'numeric_duration_minutes', 'url', 'string', 'boolean_success']),
    'Type of the value.',
  ),
  value: doc(v.union([v.string(), v.number(), v.boolean()]), 'Value of the given type.'),
});

const completed = v.strictObject({
  assessmentTypeId: doc(Id, "ID of the assessment type in the partner's system, a UUID."),
  assessmentId: doc(Id, "ID of the completed assessment in the partner's system, a UUID."),
  assessmentName: doc(v.string(), 'Name shown in Ashby.'),
  result: doc(detail, 'Result of the assessment.'),
  metadata: doc(v.array(detail), 'Additional data to show. May be empty.'),
});

/** Assessments from partners. */
export const assessments = entity(
  {
    summary: "Assessments of candidates by Ashby's assessment partners, such as coding tests.",
    also: ['coding tests', 'skills tests'],
    key: 'assessmentId',
  },
  () => ({
    update: operation('POST /assessment.update', {
      summary:
        'Update the status of a started assessment, as an assessment partner. assessment_result completes it, cancelled_reason cancels it. The response is not documented.',
      also: ['complete', 'cancel', 'score'],
      example: {
        assessment_id: '0d3c7c41-5a5e-4e2b-8d6e-2f1a9b7c4e10',
        timestamp: '2026-10-01T09:30:00Z',
        assessment_status: { identifier: 'status', label: 'Status', type: 'string', value: 'Started' },
      },
      docs: docs('assessmentupdate'),
      effect: 'write',
      scopes,
      input: v.pipe(
        v.strictObject({
          assessment_id: doc(
            Id,
            'ID of the assessment, which you, the partner, know from its start. No operation lists it.',
          ),
          timestamp: doc(EpochMilliseconds, 'Time of the update (RFC 3339, or Unix milliseconds).'),
          assessment_status: doc(
            v.optional(detail),
            'Status of the assessment. The value Started sets the start time. Required unless cancelled_reason is given.',
          ),
          assessment_profile_url: doc(
            v.optional(detail),
            "URL of the assessment on the partner's site, with type url. Required with assessment_result.",
          ),
          assessment_result: doc(v.optional(detail), 'Result of the assessment. Completes it.'),
          cancelled_reason: doc(v.optional(detail), 'Reason for the cancellation. Cancels the assessment.'),
          metadata: doc(v.optional(v.array(detail)), 'Additional data to show. Each item needs a unique identifier.'),
        }),
        atLeastOne('assessment_status', 'cancelled_reason'),
        v.check(
          (input) => input.assessment_result === undefined || input.assessment_profile_url !== undefined,
          'Expected assessment_profile_url, which assessment_result requires',
        ),
      ),
      output: v.unknown(),
    }),

    addCompletedToCandidate: operation('POST /assessment.addCompletedToCandidate', {
      summary: 'Add a completed assessment to a candidate, as an assessment partner.',
      also: ['test result', 'import score'],
      example: {
        candidateId: '8057070b-8319-4242-8631-32353fcdb544',
        partnerId: '3a1f4c52-7b0d-4b61-9a64-6d1c2e8f5b90',
        assessment: {
          assessmentTypeId: 'c5f6a7d8-1e2b-4c3d-8a9b-0f1e2d3c4b5a',
          assessmentId: '0d3c7c41-5a5e-4e2b-8d6e-2f1a9b7c4e10',
          assessmentName: 'Node Assessment',
          result: { identifier: 'score', label: 'Score', type: 'numeric_score', value: 87 },
          metadata: [
            { identifier: 'report', label: 'Report', type: 'url', value: 'https://tests.example.com/reports/87' },
          ],
        },
        timestamp: '2026-10-01T09:30:00Z',
      },
      docs: docs('assessmentaddcompletedtocandidate'),
      effect: 'write',
      scopes,
      input: v.strictObject({
        candidateId: doc(Id, 'ID of the candidate.'),
        partnerId: doc(Id, 'ID of the assessment partner, which you, the partner, know. No operation returns it.'),
        assessment: doc(completed, 'The completed assessment.'),
        timestamp: doc(EpochMilliseconds, 'Completion time (RFC 3339, or Unix milliseconds).'),
      }),
      output: Assessment,
    }),
  }),
);

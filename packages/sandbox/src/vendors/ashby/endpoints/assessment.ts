import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { type Check, epochMilliseconds, listOf, nonEmptyText, oneOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { recordsOf } from '../records-of.ts';

const TYPES = ['numeric_score', 'numeric_duration_minutes', 'url', 'string', 'boolean_success'] as const;

const scalar: Check<string | number | boolean> = (value, path) => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidInput(`${path}: Expected string, number or boolean`);
};

const detail = object(
  { identifier: nonEmptyText, label: nonEmptyText, type: oneOf(TYPES), value: scalar },
  { description: text },
);

const assessment = object(
  {
    assessmentTypeId: uuid,
    assessmentId: uuid,
    assessmentName: nonEmptyText,
    result: detail,
    metadata: listOf(detail),
  },
  {},
);

const updateInput = object(
  { assessment_id: uuid, timestamp: epochMilliseconds },
  {
    assessment_status: detail,
    assessment_profile_url: detail,
    assessment_result: detail,
    cancelled_reason: detail,
    metadata: listOf(detail),
  },
);

/** Assessments of partners. Their ids are the partners' own; only those that were added are known. */
export function assessmentEndpoints(ashby: Ashby): Endpoints {
  const { data } = ashby;
  const records = recordsOf(ashby);
  return {
    'assessment.addCompletedToCandidate': endpoint(
      'candidatesWrite',
      object({ candidateId: uuid, partnerId: uuid, assessment, timestamp: epochMilliseconds }, {}),
      ({ candidateId, assessment: completed }) => {
        const candidate = records.candidate(candidateId);
        data.assessments.put({ id: completed.assessmentId, candidateId: candidate.id, state: 'Completed' });
        const applicationId = candidate.applicationIds.at(-1);
        return {
          results: { ...(applicationId !== undefined && { applicationId }), candidateId: candidate.id, ...completed },
        };
      },
    ),
    'assessment.update': endpoint('candidatesWrite', updateInput, (params) => {
      const stored = found(data.assessments.get(params.assessment_id), 'assessment');
      if (params.assessment_status === undefined && params.cancelled_reason === undefined) {
        throw invalidInput('assessment_status: Required unless cancelled_reason is given');
      }
      if (params.assessment_result !== undefined && params.assessment_profile_url === undefined) {
        throw invalidInput('assessment_profile_url: Required with assessment_result');
      }
      const state = params.cancelled_reason ? 'Cancelled' : params.assessment_result ? 'Completed' : 'Started';
      data.assessments.put({ ...stored, state });
      return {};
    }),
  };
}

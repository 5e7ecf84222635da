import * as v from 'valibot';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint, rawEndpoint } from '../endpoint.ts';
import { epochMilliseconds, listOf, nonEmptyText, object, oneOf, text, uuid } from '../fields.ts';
import { invalidInput } from '../rejection.ts';
import { requireOne } from '../search.ts';

const detail = object(
  {
    identifier: nonEmptyText,
    label: nonEmptyText,
    type: oneOf(['numeric_score', 'numeric_duration_minutes', 'url', 'string', 'boolean_success']),
    value: v.union([v.string(), v.number(), v.boolean()], 'string, number or boolean'),
  },
  { description: text },
);

const assessment = object({
  assessmentTypeId: uuid,
  assessmentId: uuid,
  assessmentName: nonEmptyText,
  result: detail,
  metadata: listOf(detail),
});

/** Creates the endpoints of partners' assessments. Their ids are the partners' own; only added ones are known. */
export function assessmentEndpoints({ find, save }: Ashby): Endpoints {
  return {
    'assessment.addCompletedToCandidate': endpoint(
      { candidateId: uuid, partnerId: uuid, assessment, timestamp: epochMilliseconds },
      {},
      ({ candidateId, assessment: completed }) => {
        const { applicationIds } = find('candidates', candidateId);
        save('assessments', { id: completed.assessmentId, candidateId, state: 'Completed' });
        return { applicationId: applicationIds.at(-1), candidateId, ...completed };
      },
    ),
    'assessment.update': rawEndpoint(
      { assessment_id: uuid, timestamp: epochMilliseconds },
      {
        assessment_status: detail,
        assessment_profile_url: detail,
        assessment_result: detail,
        cancelled_reason: detail,
        metadata: listOf(detail),
      },
      (params) => {
        const stored = find('assessments', params.assessment_id);
        requireOne(params, 'assessment_status', 'cancelled_reason');
        if (params.assessment_result !== undefined && params.assessment_profile_url === undefined) {
          throw invalidInput('assessment_profile_url: Required with assessment_result');
        }
        const state = params.cancelled_reason ? 'Cancelled' : params.assessment_result ? 'Completed' : 'Started';
        save('assessments', { ...stored, state });
        return {};
      },
    ),
  };
}

import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { listOf, oneOf, text } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pageInput } from '../paging.ts';
import type { TakeHomeAssignment } from '../records/interview.ts';
import { interviewView } from '../views/interview.ts';

const expand = listOf(oneOf(['interview']));

export function takeHomeAssignmentEndpoints({ data, page }: Ashby): Endpoints {
  const view = ({ submittedAt, ...assignment }: TakeHomeAssignment, expansions: readonly string[]) => {
    const interview = expansions.includes('interview') ? data.interviews.get(assignment.interviewId) : undefined;
    return {
      ...assignment,
      submission: submittedAt === undefined ? null : { submittedAt },
      ...(interview && { interview: interviewView(interview) }),
    };
  };
  return {
    'takeHomeAssignment.list': endpoint(
      'interviewsRead',
      object({}, { applicationId: text, candidateId: text, expand, ...pageInput }),
      ({ applicationId, candidateId, expand: expansions = [], ...params }) =>
        page({
          list: 'takeHomeAssignment.list',
          table: data.takeHomeAssignments,
          params,
          where: (assignment) =>
            (applicationId === undefined || assignment.applicationId === applicationId) &&
            (candidateId === undefined || assignment.candidateId === candidateId),
          view: (assignment) => view(assignment, expansions),
          syncs: false,
        }),
    ),
    'takeHomeAssignment.info': endpoint(
      'interviewsRead',
      object({ takeHomeAssignmentId: text }, { expand }),
      ({ takeHomeAssignmentId, expand: expansions = [] }) => ({
        results: view(found(data.takeHomeAssignments.get(takeHomeAssignmentId), 'take_home_assignment'), expansions),
      }),
    ),
  };
}

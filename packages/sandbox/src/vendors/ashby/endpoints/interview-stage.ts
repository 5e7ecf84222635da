import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { recordsOf } from '../records-of.ts';
import { stagesOfPlan } from '../stages-of-plan.ts';

export function interviewStageEndpoints(ashby: Ashby): Endpoints {
  const records = recordsOf(ashby);
  return {
    'interviewStage.list': endpoint('interviewsRead', object({ interviewPlanId: uuid }, {}), ({ interviewPlanId }) => ({
      results: stagesOfPlan(ashby, records.interviewPlan(interviewPlanId).id),
      moreDataAvailable: false,
    })),
    'interviewStage.info': endpoint('interviewsRead', object({ interviewStageId: uuid }, {}), (params) => ({
      results: records.interviewStage(params.interviewStageId),
    })),
  };
}

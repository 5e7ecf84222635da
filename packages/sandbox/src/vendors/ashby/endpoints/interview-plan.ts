import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';

export function interviewPlanEndpoints({ data, page }: Ashby): Endpoints {
  return {
    'interviewPlan.list': endpoint(
      'interviewsRead',
      object({}, { includeArchived: flag, ...syncInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'interviewPlan.list',
          table: data.interviewPlans,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (plan) => plan,
        }),
    ),
  };
}

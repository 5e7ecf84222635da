import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { epochMilliseconds, flag, listOf, oneOf, uuid } from '../input-checks.ts';
import { nothing, object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';
import { interviewEventView, interviewView } from '../views/interview.ts';

export function interviewEndpoints(ashby: Ashby): Endpoints {
  const { data, page } = ashby;
  const records = recordsOf(ashby);
  return {
    'interview.list': endpoint(
      'interviewsRead',
      object(
        {},
        {
          includeArchived: flag,
          includeNonSharedInterviews: flag,
          // Says something only about schedule templates, which have no endpoints.
          excludeArchivedScheduleTemplateInterviews: flag,
          ...syncInput,
        },
      ),
      ({ includeArchived = false, includeNonSharedInterviews = false, ...params }) =>
        page({
          list: 'interview.list',
          table: data.interviews,
          params,
          where: ({ isArchived, jobId }) =>
            (includeArchived || !isArchived) && (includeNonSharedInterviews || jobId === undefined),
          view: interviewView,
        }),
    ),
    'interview.info': endpoint('interviewsRead', object({ id: uuid }, {}), ({ id }) => ({
      results: interviewView(records.interview(id)),
    })),
    'interviewEvent.list': endpoint(
      'interviewsRead',
      object(
        { interviewScheduleId: uuid },
        { createdAfter: epochMilliseconds, expand: listOf(oneOf(['interview'])), ...syncInput },
      ),
      ({ interviewScheduleId, expand = [], createdAfter, ...params }) => {
        const schedule = records.interviewSchedule(interviewScheduleId);
        return page({
          list: 'interviewEvent.list',
          table: data.interviewEvents,
          params,
          where: ({ scheduleId, createdAt }) =>
            scheduleId === schedule.id && isBetween(createdAt, createdAfter, undefined),
          view: (event) => interviewEventView(ashby, event, expand.includes('interview')),
        });
      },
    ),
    'interviewStageGroup.list': endpoint('interviewsRead', nothing, () => ({
      results: data.interviewStageGroups.all(),
    })),
  };
}

import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { epochMilliseconds, nonEmptyText } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';
import { openingView } from '../views/opening.ts';

export function openingEndpoints(ashby: Ashby): Endpoints {
  const { data, page } = ashby;
  const records = recordsOf(ashby);
  return {
    'opening.list': endpoint('jobsRead', object({}, { createdAfter: epochMilliseconds, ...syncInput }), (params) =>
      page({
        list: 'opening.list',
        table: data.openings,
        params,
        where: ({ createdAt }) => isBetween(createdAt, params.createdAfter, undefined),
        view: (opening) => openingView(ashby, opening),
      }),
    ),
    'opening.info': endpoint('jobsRead', object({ openingId: nonEmptyText }, {}), ({ openingId }) => ({
      results: openingView(ashby, records.opening(openingId)),
    })),
  };
}

import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';

export function locationEndpoints({ data, page }: Ashby): Endpoints {
  return {
    'location.list': endpoint(
      'organizationRead',
      object({}, { includeArchived: flag, includeLocationHierarchy: flag, ...syncInput }),
      ({ includeArchived = false, includeLocationHierarchy = false, ...params }) =>
        page({
          list: 'location.list',
          table: data.locations,
          params,
          where: ({ isArchived, type }) =>
            (includeArchived || !isArchived) && (includeLocationHierarchy || type === 'Location'),
          view: (location) => location,
        }),
    ),
    'location.info': endpoint('organizationRead', object({ locationId: uuid }, {}), ({ locationId }) => ({
      results: found(data.locations.get(locationId), 'location'),
    })),
  };
}

import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';

export function departmentEndpoints({ data, page }: Ashby): Endpoints {
  return {
    'department.list': endpoint(
      'organizationRead',
      object({}, { includeArchived: flag, ...syncInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'department.list',
          table: data.departments,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (department) => department,
        }),
    ),
    'department.info': endpoint('organizationRead', object({ departmentId: uuid }, {}), ({ departmentId }) => ({
      results: found(data.departments.get(departmentId), 'department'),
    })),
  };
}

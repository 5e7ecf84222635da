import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { recordsOf } from '../records-of.ts';
import { userView } from '../views/people.ts';

export function userEndpoints(ashby: Ashby): Endpoints {
  const { data, page } = ashby;
  const records = recordsOf(ashby);
  return {
    'user.list': endpoint(
      'organizationRead',
      object({}, { includeDeactivated: flag, ...syncInput }),
      ({ includeDeactivated = false, ...params }) =>
        page({
          list: 'user.list',
          table: data.users,
          params,
          where: ({ isEnabled }) => includeDeactivated || isEnabled,
          view: (user) => userView(ashby, user),
        }),
    ),
    'user.info': endpoint('organizationRead', object({ userId: uuid }, {}), ({ userId }) => ({
      results: userView(ashby, records.user(userId)),
    })),
    'user.search': endpoint('organizationRead', object({ email: nonEmptyText }, {}), ({ email }) => ({
      results: data.users
        .filter((user) => user.email === email.trim().toLowerCase())
        .map((user) => userView(ashby, user)),
    })),
  };
}

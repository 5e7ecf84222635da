import { requireKnown, requireOneOf, textChanges } from '../changes.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageOf, position } from '../paging.ts';
import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import { type UserRecord, userView } from '../records/user.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { requireSquareImage } from './account-input.ts';

const statuses = ['active', 'away', 'out_of_office'];

const fields: Readonly<Record<string, FilterField<UserRecord>>> = {
  email: { operators: operators.listed, read: (user) => [user.email] },
};

export function userRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /users': () => ({ data: store.users.all().map((user) => userView(user, store)), pagination: wholeList }),
    'GET /users/{id}': ({ params }) => {
      const user = store.users.get(params.id ?? '');
      if (!user) throw missing('User');
      return { data: userView(user, store) };
    },
    'PATCH /users/{id}': (request) => {
      const input = inputOf(request);
      const changes = textChanges(input, ['name', 'avatar_url', 'role_id', 'status']);
      if (changes.role_id !== undefined) requireKnown(store.userRoles, changes.role_id, 'Role');
      if (changes.status !== undefined) requireOneOf('status', changes.status, statuses);
      requireSquareImage(input, 'avatar_url');
      const user = store.users.update(request.params.id ?? '', changes);
      if (!user) throw missing('User');
      return { data: userView(user, store) };
    },
    'POST /users/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(input, (name) => fields[name]);
      const page = pageOf(store.users.filter(matches), pageFromInput(input), position);
      return { data: page.records.map((user) => userView(user, store)), pagination: page.pagination };
    },
  };
}

import { inputOf } from '../input.ts';
import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import { teamView } from '../records/user.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function teamRoutes(store: PylonStore): PylonRoutes {
  const knownUsers = (ids: readonly string[]): readonly string[] => {
    const unknown = ids.find((id) => !store.users.get(id));
    if (unknown !== undefined) throw invalid(`User not found: ${unknown}`);
    return [...new Set(ids)];
  };
  return {
    'GET /teams': () => ({ data: store.teams.all().map((team) => teamView(team, store)), pagination: wholeList }),
    'GET /teams/{id}': ({ params }) => {
      const team = store.teams.get(params.id ?? '');
      if (!team) throw missing('Team');
      return { data: teamView(team, store) };
    },
    'POST /teams': (request) => {
      const input = inputOf(request);
      const user_ids = knownUsers(input.texts('user_ids') ?? []);
      const team = store.teams.insert({ id: store.random.uuid(), name: input.text('name') ?? '', user_ids });
      return { data: teamView(team, store) };
    },
    'PATCH /teams/{id}': (request) => {
      const input = inputOf(request);
      const name = input.text('name');
      const userIds = input.texts('user_ids');
      const team = store.teams.update(request.params.id ?? '', {
        ...(name !== undefined && { name }),
        ...(userIds && { user_ids: knownUsers(userIds) }),
      });
      if (!team) throw missing('Team');
      return { data: teamView(team, store) };
    },
  };
}

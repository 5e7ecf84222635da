import * as v from 'valibot';
import { is } from '../../../engine/conditions.ts';
import { restRoutes } from '../../../engine/crud.ts';
import { entityRoutes } from '../entity.ts';
import { object, oneOf, optionalOneOf, reference, references, required, text } from '../fields.ts';
import { bare } from '../paging.ts';
import { macroTextTypes, macroVisibilities } from '../records/organisation.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

/** Creates the macro routes. Deletion was added after July 2026; its response is that of other deletions. */
export function macroRoutes(store: PylonStore): PylonRoutes {
  const { macros, macroGroups, users, teams } = store;
  const visibility = v.pipe(
    object({
      type: oneOf(macroVisibilities),
      user_ids: v.optional(references(users, 'User'), []),
      team_ids: v.optional(references(teams, 'Team'), []),
    }),
    v.transform(({ type, user_ids, team_ids }) => {
      const isForUsers = type === 'user' || type === 'users_and_teams';
      const isForTeams = type === 'team' || type === 'users_and_teams';
      if (isForUsers && user_ids.length === 0) throw invalid(`visibility.user_ids is required for ${type}`);
      if (isForTeams && team_ids.length === 0) throw invalid(`visibility.team_ids is required for ${type}`);
      return { type, user_ids: isForUsers ? user_ids : [], team_ids: isForTeams ? team_ids : [] };
    }),
  );
  const fields = { text_type: optionalOneOf(macroTextTypes), visibility: v.optional(visibility) };
  const group = reference(macroGroups, 'Macro group');
  return {
    ...entityRoutes(store, {
      style: { list: bare },
      noun: 'Macro group',
      table: macroGroups,
      routes: { list: 'GET /macro-groups' },
    }),
    ...entityRoutes(store, {
      style: { list: bare },
      noun: 'Macro',
      table: macros,
      routes: restRoutes('/macros/{id}'),
      filter: v.object({ macro_group_id: v.optional(text) }),
      where: { macro_group_id: is('macro_group_id') },
      create: {
        input: v.object({ ...fields, name: required, text_html: required, macro_group_id: group }),
        record: ({ text_type = 'reply', visibility: given, ...input }) => ({
          ...input,
          text_type,
          visibility: given ?? { type: 'org', user_ids: [], team_ids: [] },
          has_actions: false,
          actions: [],
        }),
      },
      update: {
        input: v.object({
          ...fields,
          name: v.optional(text),
          text_html: v.optional(text),
          macro_group_id: v.optional(group),
        }),
        changes: (input) => input,
      },
    }),
  };
}

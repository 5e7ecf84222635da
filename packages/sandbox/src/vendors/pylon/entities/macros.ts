import { findRecord, requireKnown, requireOneOf, textChanges } from '../changes.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type MacroRecord, macroTextTypes, macroVisibilities } from '../records/macro.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function macroRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /macro-groups': () => ({ data: store.macros.groups.all() }),
    'GET /macros': ({ query }) => {
      const groupId = query.get('macro_group_id');
      return {
        data: groupId
          ? store.macros.macros.filter(({ macro_group_id }) => macro_group_id === groupId)
          : store.macros.macros.all(),
      };
    },
    'GET /macros/{id}': ({ params }) => ({ data: findRecord(store.macros.macros, params.id, 'Macro') }),
    'POST /macros': (request) => {
      const input = inputOf(request);
      const now = store.now();
      const macro: MacroRecord = {
        id: store.random.uuid(),
        text_type: 'reply',
        has_actions: false,
        actions: [],
        visibility: { type: 'org', user_ids: [], team_ids: [] },
        ...changes(input, store),
        name: input.required('name'),
        text_html: input.required('text_html'),
        macro_group_id: input.required('macro_group_id'),
        created_at: now,
        updated_at: now,
      };
      return { data: store.macros.macros.insert(macro) };
    },
    'PATCH /macros/{id}': (request) => {
      const macro = findRecord(store.macros.macros, request.params.id, 'Macro');
      const changed = { ...macro, ...changes(inputOf(request), store), updated_at: store.now() };
      store.macros.macros.update(macro.id, changed);
      return { data: changed };
    },
    // Added after July 2026: answers as the other deletions do.
    'DELETE /macros/{id}': ({ params }) => {
      store.macros.macros.delete(findRecord(store.macros.macros, params.id, 'Macro').id);
      return {};
    },
  };
}

function changes(input: Input, store: PylonStore): Partial<MacroRecord> {
  const groupId = input.text('macro_group_id');
  if (groupId !== undefined) requireKnown(store.macros.groups, groupId, 'Macro group');
  const type = input.text('text_type') || undefined;
  if (type !== undefined) requireOneOf('text_type', type, macroTextTypes);
  const visibility = input.object('visibility');
  return {
    ...textChanges(input, ['name', 'text_html', 'macro_group_id']),
    ...(type !== undefined && { text_type: type }),
    ...(visibility && { visibility: visibilityFrom(visibility, store) }),
  };
}

function visibilityFrom(input: Input, store: PylonStore): MacroRecord['visibility'] {
  const type = input.required('type');
  requireOneOf('visibility.type', type, macroVisibilities);
  const user_ids = input.texts('user_ids') ?? [];
  const team_ids = input.texts('team_ids') ?? [];
  for (const id of user_ids) requireKnown(store.users, id, 'User');
  for (const id of team_ids) requireKnown(store.teams, id, 'Team');
  const needsUsers = type === 'user' || type === 'users_and_teams';
  const needsTeams = type === 'team' || type === 'users_and_teams';
  if (needsUsers && user_ids.length === 0) throw invalid(`visibility.user_ids is required for ${type}`);
  if (needsTeams && team_ids.length === 0) throw invalid(`visibility.team_ids is required for ${type}`);
  return { type, user_ids: needsUsers ? user_ids : [], team_ids: needsTeams ? team_ids : [] };
}

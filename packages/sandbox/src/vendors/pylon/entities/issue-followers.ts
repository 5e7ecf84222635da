import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { Follower } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';

export function issueFollowerRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /issues/{id}/followers': ({ params }) => ({ data: findIssue(store, params.id).followers }),
    'POST /issues/{id}/followers': (request) => {
      const issue = findIssue(store, request.params.id);
      const input = inputOf(request);
      const operation = input.text('operation') || 'add';
      if (operation !== 'add' && operation !== 'remove') throw invalid('operation must be "add" or "remove"');
      const named: Follower[] = [
        ...(input.texts('user_ids') ?? []).map((id) => ({ id, type: 'user' as const })),
        ...(input.texts('contact_ids') ?? []).map((id) => ({ id, type: 'contact' as const })),
      ];
      const unknown = named.find(({ id, type }) => !(type === 'user' ? store.users.get(id) : store.contacts.get(id)));
      if (unknown && operation === 'add')
        throw invalid(`${unknown.type === 'user' ? 'User' : 'Contact'} not found: ${unknown.id}`);
      const rest = issue.followers.filter(({ id }) => !named.some((follower) => follower.id === id));
      const followers = operation === 'add' ? [...rest, ...named] : rest;
      store.issues.update(issue.id, { followers, updated_at: store.now() });
      return { data: followers };
    },
  };
}

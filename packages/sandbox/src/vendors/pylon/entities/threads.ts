import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';
import { newThread } from './message-input.ts';

export function threadRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /issues/{id}/threads': ({ params }) => ({ data: store.conversationOf(findIssue(store, params.id)).threads }),
    'POST /issues/{id}/threads': (request) => {
      const issue = findIssue(store, request.params.id);
      return { data: newThread(store, issue, inputOf(request).text('name') ?? '') };
    },
  };
}

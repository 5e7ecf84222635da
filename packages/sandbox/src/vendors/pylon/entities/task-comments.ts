import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { entityRoutes } from '../entity.ts';
import { flag, required } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { bare } from '../paging.ts';
import type { TaskCommentRecord } from '../records/work.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { actorView } from './tasks.ts';

export function taskCommentRoutes(store: PylonStore): PylonRoutes {
  const { tasks, taskComments, tokenUserId } = store;
  return entityRoutes(store, {
    style: { list: bare },
    noun: 'Comment',
    table: taskComments,
    view: ({ author, ...comment }: TaskCommentRecord) => ({ ...comment, author: actorView(author, store) }),
    routes: restRoutes('/tasks/{id}/comments/{comment_id}', ['list', 'create', 'update', 'delete']),
    // Whoever did not write a comment can neither change nor delete it.
    scope: ({ method, params }) => {
      const { id } = findRecord(tasks, params.id, 'Task');
      return ({ task_id, author }) => {
        if (task_id !== id || method === 'GET' || author.id === tokenUserId) return task_id === id;
        throw new Rejection(403, 'Only the original author can change a comment', { code: 'permission_denied' });
      };
    },
    create: {
      input: v.object({ body_html: required, is_internal: v.optional(flag, false) }),
      record: (input, { params }) => ({
        ...input,
        task_id: findRecord(tasks, params.id, 'Task').id,
        author: { type: 'user' as const, id: tokenUserId },
        last_edited_at: null,
      }),
    },
    update: {
      input: v.object({ body_html: required }),
      changes: ({ body_html }) => ({ body_html, last_edited_at: store.now() }),
    },
  });
}

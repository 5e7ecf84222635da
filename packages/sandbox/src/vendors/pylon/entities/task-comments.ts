import { Rejection } from '../../../engine/rejection.ts';
import { findRecord } from '../changes.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type TaskCommentRecord, taskCommentView } from '../records/task.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function taskCommentRoutes(store: PylonStore): PylonRoutes {
  /** Whoever did not write a comment can neither change nor delete it. */
  const ownComment = (params: Readonly<Record<string, string>>): TaskCommentRecord => {
    const task = findRecord(store.work.tasks, params.id, 'Task');
    const comment = store.work.comments.get(params.comment_id ?? '');
    if (comment?.task_id !== task.id) throw missing('Comment');
    if (comment.author.id === store.tokenUserId) return comment;
    throw new Rejection(403, 'Only the original author can change a comment', { code: 'permission_denied' });
  };
  return {
    'GET /tasks/{id}/comments': ({ params }) => {
      const task = findRecord(store.work.tasks, params.id, 'Task');
      const comments = store.work.comments.filter(({ task_id }) => task_id === task.id);
      return { data: comments.map((comment) => taskCommentView(comment, store)) };
    },
    'POST /tasks/{id}/comments': (request) => {
      const task = findRecord(store.work.tasks, request.params.id, 'Task');
      const input = inputOf(request);
      const now = store.now();
      const comment: TaskCommentRecord = {
        id: store.random.uuid(),
        task_id: task.id,
        author: { type: 'user', id: store.tokenUserId },
        body_html: input.required('body_html'),
        is_internal: input.flag('is_internal') ?? false,
        created_at: now,
        updated_at: now,
        last_edited_at: null,
      };
      return { data: taskCommentView(store.work.comments.insert(comment), store) };
    },
    'PATCH /tasks/{id}/comments/{comment_id}': (request) => {
      const comment = ownComment(request.params);
      const now = store.now();
      const body_html = inputOf(request).required('body_html');
      const changed = { ...comment, body_html, updated_at: now, last_edited_at: now };
      store.work.comments.update(comment.id, changed);
      return { data: taskCommentView(changed, store) };
    },
    'DELETE /tasks/{id}/comments/{comment_id}': ({ params }) => {
      store.work.comments.delete(ownComment(params).id);
      return {};
    },
  };
}

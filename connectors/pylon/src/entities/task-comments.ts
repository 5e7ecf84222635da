import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Actor, docs, Id, limits } from '../fields.ts';

const page = docs('tasks-and-projects');
const task = doc(Id, 'Id of the task.');
const comment = doc(Id, 'Id of the comment.');

const schema = record(
  { id: doc(Id, 'Id of the comment.') },
  {
    body_html: doc(v.string(), 'What it says, as HTML.'),
    author: Actor,
    is_internal: doc(v.boolean(), 'Only users see it, customers do not.'),
    task_id: v.string(),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
    last_edited_at: doc(v.string(), 'RFC 3339.'),
  },
);

/** What somebody wrote on a task. */
export interface TaskComment extends v.InferOutput<typeof schema> {}
export const TaskComment: v.GenericSchema<unknown, TaskComment> = schema;

/** Comments on tasks. */
export const taskComments = entity({ summary: 'What users and customers wrote on a task.', key: 'id' }, () => ({
  list: list('GET /tasks/{id}/comments', {
    summary: 'List the comments on a task, in the order they were written.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id: task }),
    item: TaskComment,
    pagination: 'none',
  }),

  create: operation('POST /tasks/{id}/comments', {
    summary: 'Comment on a task as the user of the token. Unless is_internal is true, customers may see it.',
    docs: page,
    effect: 'write',
    // Pylon does not say whether customers are notified; what they get to read counts as told.
    sendsWhen: { is_internal: [false, null] },
    rateLimit: limits.medium,
    input: v.strictObject({
      id: task,
      body_html: doc(v.string(), 'The comment, as HTML.'),
      is_internal: doc(v.optional(v.boolean()), 'true keeps it among users: customers do not see it.'),
    }),
    output: TaskComment,
  }),

  update: operation('PATCH /tasks/{id}/comments/{comment_id}', {
    summary: 'Rewrite a comment on a task; only its author can.',
    docs: page,
    effect: 'write',
    rateLimit: limits.medium,
    input: v.strictObject({ id: task, comment_id: comment, body_html: doc(v.string(), 'What it is to say, as HTML.') }),
    output: TaskComment,
  }),

  delete: operation('DELETE /tasks/{id}/comments/{comment_id}', {
    summary: 'Delete a comment on a task for good; only its author can.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.medium,
    input: v.strictObject({ id: task, comment_id: comment }),
    output: Nothing,
  }),
}));

import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Actor, docs, Id, limits } from '../fields.ts';

const page = docs('tasks-and-projects');
const task = doc(Id, 'ID of the task.');
const comment = doc(Id, 'ID of the comment.');

const schema = record(
  { id: doc(Id, 'ID of the comment.') },
  {
    body_html: doc(v.string(), 'Content of the comment, as HTML.'),
    author: Actor,
    is_internal: doc(v.boolean(), 'Whether only users see the comment, not customers.'),
    task_id: v.string(),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
    last_edited_at: doc(v.string(), 'Time of the last edit (RFC 3339).'),
  },
);

/** A comment on a task. */
export interface TaskComment extends v.InferOutput<typeof schema> {}
export const TaskComment: v.GenericSchema<unknown, TaskComment> = schema;

/** Comments on tasks. */
export const taskComments = entity(
  {
    summary: 'Comments of users and customers on a task.',
    also: ['task discussion', 'task remarks'],
    key: 'id',
    from: { id: 'tasks.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare', parent: { entity: 'tasks', params: { id: 'id' } } },
  },
  () => ({
    list: list('GET /tasks/{id}/comments', {
      summary: 'List the comments on a task in order of creation.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: task }),
      item: TaskComment,
      pagination: 'none',
    }),

    create: operation('POST /tasks/{id}/comments', {
      summary: "Comment on a task as the token's user. Customers may see the comment unless is_internal is true.",
      docs: page,
      effect: 'write',
      // Pylon does not document whether customers are notified. A comment that they can read counts as a message to them.
      sendsWhen: { is_internal: [false, null] },
      rateLimit: limits.medium,
      input: v.strictObject({
        id: task,
        body_html: doc(v.string(), 'Content of the comment, as HTML.'),
        is_internal: doc(v.optional(v.boolean()), 'Whether only users see the comment, not customers.'),
      }),
      output: TaskComment,
    }),

    update: operation('PATCH /tasks/{id}/comments/{comment_id}', {
      summary: 'Replace the content of a comment on a task. Only its author can update it.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id: task, comment_id: comment, body_html: doc(v.string(), 'New content, as HTML.') }),
      output: TaskComment,
    }),

    delete: operation('DELETE /tasks/{id}/comments/{comment_id}', {
      summary: 'Delete a comment on a task permanently. Only its author can delete it.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id: task, comment_id: comment }),
      output: Nothing,
    }),
  }),
);

import { changesSomething, doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFields, docs, Id, limits, Page, Time } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';
import { updatedSince } from '../sync.ts';
import { Task } from './task-record.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'ID of the task.');

const fields = {
  body_html: doc(v.optional(v.string()), 'Description of the task, as HTML.'),
  status: doc(v.optional(v.string()), 'Status: not_started, in_progress or completed.'),
  assignee_id: doc(v.optional(v.string()), 'ID of the assignee.'),
  due_date: doc(v.optional(Time), 'Due date (RFC 3339).'),
  project_id: doc(v.optional(v.string()), 'ID of the project.'),
  milestone_id: doc(v.optional(v.string()), 'ID of the milestone.'),
  custom_fields: CustomFields,
  customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the task is visible in the customer portal.'),
};

/** Tasks. */
export const tasks = entity(
  {
    summary: 'Tasks, optionally for an account or in a project.',
    also: ['to-dos', 'action items'],
    key: 'id',
    sync: { full: { operation: 'list' }, changed: updatedSince, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /tasks', {
      summary: 'List all tasks. To filter, use search.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ ...Page }),
      item: Task,
    }),

    get: operation('GET /tasks/{id}', {
      summary: 'Get a task.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Task,
    }),

    create: operation('POST /tasks', {
      summary: 'Create a task, or a subtask of another task.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        title: doc(v.string(), 'Title of the task.'),
        ...fields,
        account_id: doc(v.optional(v.string()), 'ID of the account.'),
        parent_task_id: doc(v.optional(v.string()), 'ID of the parent task. Creates a subtask.'),
      }),
      output: Task,
    }),

    update: operation('PATCH /tasks/{id}', {
      summary: 'Update fields of a task, such as status, assignee, due date or title.',
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({ id, title: doc(v.optional(v.string()), 'New title.'), ...fields }),
        changesSomething('id'),
      ),
      output: Task,
    }),

    delete: operation('DELETE /tasks/{id}', {
      summary: 'Delete a task permanently.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /tasks/search', {
      summary:
        'Search tasks by account, project, milestone, status, assignee, due date, creation time, update time or custom field.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(
          v.optional(
            filterOn(
              {
                account_id: [...operators.text, 'is_set'],
                project_id: operators.optionalText,
                milestone_id: [...operators.text, 'is_set'],
                status: operators.text,
                assignee_id: [...operators.text, 'is_set'],
                due_date: [...operators.time, 'is_set'],
                created_at: operators.time,
                updated_at: operators.time,
              },
              { customFields: true },
            ),
          ),
          'Filter on tasks. status is not_started, in_progress or completed. Default: all tasks.',
        ),
        ...Page,
      }),
      item: Task,
    }),

    // linkIssue and linkExternalIssue are not in the July 2026 API description: bodies, responses and rate limits are
    // unknown. Both use the lowest limit.
    linkIssue: operation('POST /tasks/{id}/issues', {
      summary:
        "Link an issue to a task. Pylon's July 2026 API description does not document the body, which names the issue. All parameters except id are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    linkExternalIssue: operation('POST /tasks/{id}/external-issues', {
      summary:
        "Link an issue in another system to a task. Pylon's July 2026 API description does not document the body, which names the issue. All parameters except id are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);

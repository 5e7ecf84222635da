import { changesSomething, doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { AccountId, CustomFields, docs, Id, limits, Page, Time, UserId } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';
import { updatedSince } from '../sync.ts';
import { Task } from './task-record.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'ID of the task.');

const statuses = ['not_started', 'in_progress', 'completed'] as const;

const fields = {
  body_html: doc(v.optional(v.string()), 'Description of the task, as HTML.'),
  status: doc(v.optional(v.picklist(statuses)), 'Status of the task.'),
  assignee_id: doc(v.optional(UserId), 'ID of the user to assign.'),
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
    also: ['to-dos', 'action items', 'subtasks', 'follow-ups'],
    key: 'id',
    brief: [
      'id',
      'title',
      'status',
      'assignee.user.email',
      'due_date',
      'account.id',
      'project.id',
      'milestone.id',
      'created_at',
    ],
    from: { id: 'tasks.search' },
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
        account_id: doc(v.optional(AccountId), 'ID of the account.'),
        parent_task_id: doc(v.optional(v.string()), 'ID of the parent task. Creates a subtask.'),
      }),
      example: {
        title: 'Send the migration plan',
        assignee_id: '3d98a847-c8e4-4dbc-a861-ba4f28b4e646',
        due_date: '2026-12-04T00:00:00Z',
        project_id: '8f667613-be08-4dc5-999f-d203a519086e',
      },
      output: Task,
    }),

    update: operation('PATCH /tasks/{id}', {
      summary: 'Update fields of a task, such as status, assignee, due date or title.',
      also: ['complete', 'finish', 'tick off', 'reassign', 'reschedule'],
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({ id, title: doc(v.optional(v.string()), 'New title.'), ...fields }),
        changesSomething('id'),
      ),
      example: { id: 'aee40e54-e134-41a0-a0a1-31a5d9497bc0', status: 'completed' },
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
                account_id: { operators: [...operators.text, 'is_set'], from: 'accounts.search' },
                project_id: { operators: operators.optionalText, from: 'projects.search' },
                milestone_id: { operators: [...operators.text, 'is_set'], from: 'milestones.search' },
                status: { operators: operators.text, values: statuses },
                assignee_id: { operators: [...operators.text, 'is_set'], from: 'users.list' },
                due_date: [...operators.time, 'is_set'],
                created_at: operators.time,
                updated_at: operators.time,
              },
              { customFields: true },
            ),
          ),
          'Filter on tasks. Default: all tasks.',
        ),
        ...Page,
      }),
      example: {
        filter: {
          operator: 'and',
          subfilters: [
            { field: 'status', operator: 'in', values: ['not_started', 'in_progress'] },
            { field: 'due_date', operator: 'time_is_before', value: '2026-12-01T00:00:00Z' },
          ],
        },
      },
      item: Task,
    }),

    // linkIssue and linkExternalIssue are not in the July 2026 API description: bodies, responses and rate limits are
    // unknown. Both use the lowest limit.
    linkIssue: operation('POST /tasks/{id}/issues', {
      summary:
        "Link an issue to a task. Pylon's July 2026 API description does not document the body, which names the issue. All parameters except id are sent in the body unchanged.",
      brief: [],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    linkExternalIssue: operation('POST /tasks/{id}/external-issues', {
      summary:
        "Link an issue in another system to a task. Pylon's July 2026 API description does not document the body, which names the issue. All parameters except id are sent in the body unchanged.",
      brief: [],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);

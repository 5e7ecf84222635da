import { changesSomething, doc, entity, list, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFields, docs, Id, limits, Page, Time } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';
import { Task } from './task-record.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'Id of the task.');

const fields = {
  body_html: doc(v.optional(v.string()), 'What is to be done, as HTML.'),
  status: doc(v.optional(v.string()), 'not_started, in_progress or completed.'),
  assignee_id: doc(v.optional(v.string()), 'Who is to do it.'),
  due_date: doc(v.optional(Time), 'When it is due, RFC 3339.'),
  project_id: doc(v.optional(v.string()), 'Project that it belongs to.'),
  milestone_id: doc(v.optional(v.string()), 'Milestone that it leads to.'),
  custom_fields: CustomFields,
  customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the customer portal shows it.'),
};

/** Things to do. */
export const tasks = entity(
  {
    summary: 'Things to do, for an account, in a project or by themselves.',
    key: 'id',
    sync: { operation: 'search', by: 'updated_at' },
  },
  () => ({
    list: list('GET /tasks', {
      summary: 'List all tasks; use search for a condition.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ ...Page }),
      item: Task,
    }),

    get: operation('GET /tasks/{id}', {
      summary: 'Get one task.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Task,
    }),

    create: operation('POST /tasks', {
      summary: 'Create a task, or a subtask of another one.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        title: doc(v.string(), 'Title of the task.'),
        ...fields,
        account_id: doc(v.optional(v.string()), 'Account that it is for.'),
        parent_task_id: doc(v.optional(v.string()), 'Task that this one is to be a part of.'),
      }),
      output: Task,
    }),

    update: operation('PATCH /tasks/{id}', {
      summary: 'Change some fields of a task: status, assignee, due date, title and others.',
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
      summary: 'Delete a task for good.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /tasks/search', {
      summary: 'Find tasks by account, project, milestone, status, assignee, due date, times or custom fields.',
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
          'Which tasks; status is not_started, in_progress or completed. Left out: all.',
        ),
        ...Page,
      }),
      item: Task,
    }),

    // These two are newer than the documents that this was made from: neither bodies, answers nor limits are known
    // (the lowest is kept).
    linkIssue: operation('POST /tasks/{id}/issues', {
      summary:
        'Link an issue to a task. The body, which names the issue, is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    linkExternalIssue: operation('POST /tasks/{id}/external-issues', {
      summary:
        'Link an issue of another system to a task. The body, which names the issue, is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);

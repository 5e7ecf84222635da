import * as v from 'valibot';
import { given, restRoutes } from '../../../engine/crud.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import { anyBody, clearableReference, clearableTime, flag, mapped, oneOf, required, text } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { firstText, recordsWithin } from '../named-ids.ts';
import { bare } from '../paging.ts';
import { type Actor, externalIssue } from '../records/base.ts';
import { withSlugs } from '../records/custom-field.ts';
import { blankTask, type TaskRecord, taskStatuses } from '../records/work.ts';
import { referencesIn } from '../references.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const oftenSet = ['equals', 'in', 'not_in', 'is_set'] as const;

export function taskRoutes(store: PylonStore): PylonRoutes {
  const { tasks, projects, milestones } = store;
  const view = (task: TaskRecord) => taskView(task, store);
  const fields = {
    body_html: v.optional(text),
    status: v.optional(oneOf(taskStatuses)),
    assignee_id: v.optional(mapped(text, (id) => assigneeFrom(id, store))),
    due_date: v.optional(clearableTime),
    project_id: v.optional(clearableReference(projects, 'Project')),
    milestone_id: v.optional(clearableReference(milestones, 'Milestone')),
    customer_portal_visible: v.optional(flag),
    custom_fields: customFields(store, 'task'),
  };
  return {
    ...entityRoutes(store, {
      noun: 'Task',
      table: tasks,
      view,
      routes: restRoutes('/tasks/{id}'),
      search: {
        route: 'POST /tasks/search',
        filters: {
          account_id: oftenSet,
          project_id: 'listedOrUnset',
          status: 'listed',
          assignee_id: { operators: oftenSet, read: ({ assignee }) => assignee?.id },
          milestone_id: oftenSet,
          created_at: 'time',
          due_date: ['time_is_after', 'time_is_before', 'time_range', 'is_set'],
          updated_at: 'time',
        },
        customFieldsOf: 'task',
      },
      create: {
        input: v.object({
          ...fields,
          title: required,
          account_id: v.optional(clearableReference(store.accounts, 'Account')),
          parent_task_id: v.optional(clearableReference(tasks, 'Task')),
        }),
        record: ({ assignee_id: assignee, custom_fields, ...input }) => {
          const place = placeFrom(input, blankTask, store);
          // A task without an account belongs to the account of its project.
          const { account_id = projects.get(place.project_id ?? '')?.account_id } = input;
          return {
            ...blankTask,
            ...given({ ...input, ...place, assignee, account_id }),
            custom_fields: changedFields({}, custom_fields),
          };
        },
      },
      update: {
        input: v.object({ ...fields, title: v.optional(text) }),
        changes: ({ assignee_id: assignee, custom_fields, ...input }, task) => ({
          ...input,
          ...placeFrom(input, task, store),
          assignee,
          custom_fields: changedFields(task.custom_fields, custom_fields),
        }),
      },
      removed: ({ id }) => referencesIn(store).task.release(id),
    }),
    ...linkRoutes(store),
  };
}

/**
 * Links of a task to issues and external issues. Added after July 2026: their bodies are not documented, so any object is
 * accepted and links the records that it names. The response is the task, as for issues.
 */
function linkRoutes(store: PylonStore): PylonRoutes {
  const { tasks, issues } = store;
  const changed = (task: TaskRecord, changes: Partial<TaskRecord>) => ({
    data: taskView(tasks.put({ ...task, ...changes, updated_at: store.now() }), store),
  });
  return {
    'POST /tasks/{id}/issues': (request) => {
      const task = findRecord(tasks, request.params.id, 'Task');
      const body = store.style.input(request, anyBody);
      const named = recordsWithin(body, issues.get).map(({ id }) => id);
      const rest = task.issue_ids.filter((id) => !named.includes(id));
      return changed(task, { issue_ids: body.operation === 'unlink' ? rest : [...rest, ...named] });
    },
    'POST /tasks/{id}/external-issues': (request) => {
      const task = findRecord(tasks, request.params.id, 'Task');
      const body = store.style.input(request, anyBody);
      const id = firstText(body, ['external_issue_id', 'external_id', 'id']);
      if (id === undefined) return changed(task, {});
      const link = externalIssue(firstText(body, ['source']) ?? 'linear', id);
      const rest = task.external_issues.filter(({ external_id }) => external_id !== id);
      return changed(task, { external_issues: body.operation === 'unlink' ? rest : [...rest, link] });
    },
  };
}

function taskView(task: TaskRecord, store: PylonStore): object {
  const { account_id, assignee, project_id, milestone_id, issue_ids, external_issues, ...rest } = task;
  return {
    ...rest,
    account: store.miniAccount(account_id),
    assignee: assignee && actorView(assignee, store),
    project: project_id === null ? null : { id: project_id },
    milestone: milestone_id === null ? null : { id: milestone_id },
    subtask_ids: store.tasks.filter(({ parent_task_id }) => parent_task_id === task.id).map(({ id }) => id),
    custom_fields: withSlugs(task.custom_fields),
  };
}

/** Returns the key for the actor's type; the other key is missing, as for the authors of messages. */
export function actorView({ type, id }: Actor, store: PylonStore): object {
  return type === 'user' ? { user: store.miniUser(id) } : { contact: store.miniContact(id) };
}

/** Returns the assignee: a user, or a contact if the customer has to do the task. */
function assigneeFrom(id: string, { users, contacts }: PylonStore): Actor | null {
  if (id === '') return null;
  if (users.get(id)) return { type: 'user', id };
  if (contacts.get(id)) return { type: 'contact', id };
  throw invalid(`Assignee not found: ${id}`);
}

interface Place {
  readonly project_id?: string | null | undefined;
  readonly milestone_id?: string | null | undefined;
}

/** Returns the project and milestone of a task. A milestone implies its project and must not be another project's. */
function placeFrom({ project_id, milestone_id }: Place, current: Place, { milestones }: PylonStore): Place {
  const home = milestones.get(milestone_id ?? '')?.project_id;
  if (home && project_id !== undefined && project_id !== home) {
    throw invalid('The milestone does not belong to the project');
  }
  if (home) return { milestone_id, project_id: home };
  const isMoved = project_id !== undefined && project_id !== current.project_id;
  return { project_id, milestone_id: isMoved ? (milestone_id ?? null) : milestone_id };
}

export function taskCommentRoutes(store: PylonStore): PylonRoutes {
  const { tasks, taskComments, tokenUserId } = store;
  return entityRoutes(store, {
    style: { list: bare },
    noun: 'Comment',
    table: taskComments,
    view: ({ author, ...comment }) => ({ ...comment, author: actorView(author, store) }),
    routes: restRoutes('/tasks/{id}/comments/{comment_id}', ['list', 'create', 'update', 'delete']),
    // Only its author can update or delete a comment.
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

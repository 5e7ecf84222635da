import { findRecord, flagChanges, referenceChange, requireOneOf, textChanges, timeChanges } from '../changes.ts';
import { withCustomFields } from '../custom-field-input.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type TaskRecord, taskStatuses, taskView } from '../records/task.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function taskWriteRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /tasks': (request) => {
      const input = inputOf(request);
      const now = store.now();
      const task: TaskRecord = {
        id: store.random.uuid(),
        body_html: '',
        status: 'not_started',
        account_id: null,
        project_id: null,
        milestone_id: null,
        parent_task_id: null,
        assignee: null,
        due_date: null,
        customer_portal_visible: false,
        issue_ids: [],
        external_issues: [],
        created_at: now,
        updated_at: now,
        ...changes(input, undefined, store),
        title: input.required('title'),
        ...referenceChange(input, 'parent_task_id', store.work.tasks, 'Task'),
        ...accountChange(input, store),
        custom_fields: withCustomFields({}, input, 'task', store),
      };
      return { data: taskView(store.work.tasks.insert(task), store) };
    },
    'PATCH /tasks/{id}': (request) => {
      const task = findRecord(store.work.tasks, request.params.id, 'Task');
      const input = inputOf(request);
      const changed: TaskRecord = {
        ...task,
        ...changes(input, task, store),
        custom_fields: withCustomFields(task.custom_fields, input, 'task', store),
        updated_at: store.now(),
      };
      store.work.tasks.update(task.id, changed);
      return { data: taskView(changed, store) };
    },
    'DELETE /tasks/{id}': ({ params }) => {
      const { id } = findRecord(store.work.tasks, params.id, 'Task');
      store.work.tasks.delete(id);
      for (const subtask of store.work.tasks.filter(({ parent_task_id }) => parent_task_id === id)) {
        store.work.tasks.update(subtask.id, { parent_task_id: null });
      }
      for (const comment of store.work.comments.filter(({ task_id }) => task_id === id)) {
        store.work.comments.delete(comment.id);
      }
      return {};
    },
  };
}

function changes(input: Input, current: TaskRecord | undefined, store: PylonStore): Partial<TaskRecord> {
  const status = input.text('status');
  if (status !== undefined) requireOneOf('status', status, taskStatuses);
  return {
    ...textChanges(input, ['title', 'body_html', 'status']),
    ...timeChanges(input, ['due_date']),
    ...flagChanges(input, ['customer_portal_visible']),
    ...assigneeChange(input, store),
    ...placeChange(input, current, store),
  };
}

/** A task that names no account belongs to that of its project. */
function accountChange(input: Input, store: PylonStore): Partial<TaskRecord> {
  const given = referenceChange(input, 'account_id', store.accounts, 'Account');
  if (given.account_id !== undefined) return given;
  const milestone = store.work.milestones.get(input.text('milestone_id') ?? '');
  const project = store.work.projects.get(input.text('project_id') || (milestone?.project_id ?? ''));
  return project ? { account_id: project.account_id } : {};
}

/** Tasks are done by users, or by contacts where the customer has to do something. */
function assigneeChange(input: Input, store: PylonStore): Partial<TaskRecord> {
  const id = input.text('assignee_id');
  if (id === undefined) return {};
  if (id === '') return { assignee: null };
  if (store.users.get(id)) return { assignee: { type: 'user', id } };
  if (store.contacts.get(id)) return { assignee: { type: 'contact', id } };
  throw invalid(`Assignee not found: ${id}`);
}

/** A milestone brings its project along and must not be another project's. */
function placeChange(input: Input, current: TaskRecord | undefined, store: PylonStore): Partial<TaskRecord> {
  const project = referenceChange(input, 'project_id', store.work.projects, 'Project');
  const milestone = referenceChange(input, 'milestone_id', store.work.milestones, 'Milestone');
  const home = milestone.milestone_id ? store.work.milestones.get(milestone.milestone_id) : undefined;
  if (home && project.project_id !== undefined && project.project_id !== home.project_id) {
    throw invalid('The milestone does not belong to the project');
  }
  if (home) return { ...milestone, project_id: home.project_id };
  const moves = current && project.project_id !== undefined && project.project_id !== current.project_id;
  return { ...(moves && { milestone_id: null }), ...project, ...milestone };
}

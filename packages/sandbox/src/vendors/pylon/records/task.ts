import type { PylonStore } from '../store.ts';
import { type CustomFieldValues, customFieldsView } from './custom-field.ts';
import type { ExternalIssue } from './issue.ts';

export const taskStatuses = ['not_started', 'in_progress', 'completed'] as const;

/** A user or a contact. */
export interface ActorReference {
  readonly type: 'user' | 'contact';
  readonly id: string;
}

export interface TaskRecord {
  readonly id: string;
  readonly title: string;
  readonly body_html: string;
  readonly status: string;
  readonly account_id: string | null;
  readonly project_id: string | null;
  readonly milestone_id: string | null;
  readonly parent_task_id: string | null;
  readonly assignee: ActorReference | null;
  readonly due_date: string | null;
  readonly customer_portal_visible: boolean;
  readonly custom_fields: CustomFieldValues;
  /** Kept, but the published task has no field to answer them in. */
  readonly issue_ids: readonly string[];
  readonly external_issues: readonly ExternalIssue[];
  readonly created_at: string;
  readonly updated_at: string;
}

export interface TaskCommentRecord {
  readonly id: string;
  readonly task_id: string;
  readonly author: ActorReference;
  readonly body_html: string;
  readonly is_internal: boolean;
  readonly created_at: string;
  readonly updated_at: string;
  readonly last_edited_at: string | null;
}

export function taskView(task: TaskRecord, store: PylonStore): Record<string, unknown> {
  return {
    id: task.id,
    title: task.title,
    body_html: task.body_html,
    status: task.status,
    account: store.miniAccount(task.account_id),
    assignee: task.assignee === null ? null : actorView(task.assignee, store),
    project: task.project_id === null ? null : { id: task.project_id },
    milestone: task.milestone_id === null ? null : { id: task.milestone_id },
    parent_task_id: task.parent_task_id,
    subtask_ids: store.work.tasks.filter(({ parent_task_id }) => parent_task_id === task.id).map(({ id }) => id),
    due_date: task.due_date,
    customer_portal_visible: task.customer_portal_visible,
    custom_fields: customFieldsView(task.custom_fields, { withSlug: true }),
    created_at: task.created_at,
    updated_at: task.updated_at,
  };
}

export function taskCommentView(comment: TaskCommentRecord, store: PylonStore): Record<string, unknown> {
  const { author, ...rest } = comment;
  return { ...rest, author: actorView(author, store) };
}

/** As with the authors of messages, the other key is missing. */
function actorView({ type, id }: ActorReference, store: PylonStore): object {
  return type === 'user' ? { user: store.miniUser(id) } : { contact: store.miniContact(id) };
}

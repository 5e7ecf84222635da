import { type Actor, type ExternalIssue, list, type Stamp, unset } from './base.ts';
import { noValues } from './custom-field.ts';

export const blankProject = {
  name: '',
  description_html: '',
  account_id: unset(),
  owner_id: unset(),
  project_template_id: unset(),
  start_date: unset(),
  end_date: unset(),
  customer_portal_visible: false,
  archived_at: unset(),
  custom_fields: noValues,
};

export type ProjectRecord = Stamp & Readonly<typeof blankProject>;

export const taskStatuses = ['not_started', 'in_progress', 'completed'] as const;

export const blankTask = {
  title: '',
  body_html: '',
  status: 'not_started',
  account_id: unset(),
  project_id: unset(),
  milestone_id: unset(),
  parent_task_id: unset(),
  assignee: unset<Actor>(),
  due_date: unset(),
  customer_portal_visible: false,
  custom_fields: noValues,
  /** Stored only: the published task has no field for them. */
  issue_ids: list(),
  external_issues: list<ExternalIssue>(),
};

export type TaskRecord = Stamp & Readonly<typeof blankTask>;

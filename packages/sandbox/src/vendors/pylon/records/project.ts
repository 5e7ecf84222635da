import type { PylonStore } from '../store.ts';
import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

export interface ProjectRecord {
  readonly id: string;
  readonly name: string;
  readonly description_html: string;
  readonly account_id: string | null;
  readonly owner_id: string | null;
  readonly project_template_id: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly customer_portal_visible: boolean;
  readonly archived_at: string | null;
  readonly custom_fields: CustomFieldValues;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface MilestoneRecord {
  readonly id: string;
  readonly name: string;
  readonly project_id: string;
  readonly account_id: string | null;
  readonly due_date: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export function projectView(project: ProjectRecord, store: PylonStore): Record<string, unknown> {
  return {
    id: project.id,
    name: project.name,
    description_html: project.description_html,
    account: store.miniAccount(project.account_id),
    owner_id: project.owner_id,
    project_template: project.project_template_id === null ? null : { id: project.project_template_id },
    start_date: project.start_date,
    end_date: project.end_date,
    customer_portal_visible: project.customer_portal_visible,
    is_archived: project.archived_at !== null,
    archived_at: project.archived_at,
    custom_fields: customFieldsView(project.custom_fields, { withSlug: true }),
    created_at: project.created_at,
    updated_at: project.updated_at,
  };
}

export function milestoneView(milestone: MilestoneRecord, store: PylonStore): Record<string, unknown> {
  return {
    id: milestone.id,
    name: milestone.name,
    project: { id: milestone.project_id },
    account: store.miniAccount(milestone.account_id),
    due_date: milestone.due_date,
    created_at: milestone.created_at,
    updated_at: milestone.updated_at,
  };
}

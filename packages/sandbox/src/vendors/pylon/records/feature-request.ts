import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

/** The built-in statuses, and one that the sandbox's organisation has added. */
export const requestStatuses = ['new', 'in_progress', 'closed', 'archived', 'planned'] as const;

/** Evidence in the form in which it is answered; what does not fit its source is missing. */
export interface EvidenceRecord {
  readonly source_type: string;
  readonly source_id?: string;
  readonly account_id: string | null;
  readonly external_url?: string;
  readonly summary: string;
}

export interface FeatureRequestRecord {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly request_status: string;
  readonly evidence: readonly EvidenceRecord[];
  readonly portal_visible_to_account_ids: readonly string[];
  readonly custom_fields: CustomFieldValues;
  readonly created_at: string;
  readonly updated_at: string;
}

export function featureRequestView(
  request: FeatureRequestRecord,
  options: { readonly withEvidence: boolean },
): Record<string, unknown> {
  return { ...common(request), evidence: options.withEvidence ? request.evidence : null };
}

export function featureRequestResultView(request: FeatureRequestRecord): Record<string, unknown> {
  return { ...common(request), account_ids: accountsOf(request) };
}

/** The accounts that have asked for it. */
export function accountsOf(request: FeatureRequestRecord): string[] {
  return [...new Set(request.evidence.map(({ account_id }) => account_id))].filter((id) => id !== null);
}

function common(request: FeatureRequestRecord): Record<string, unknown> {
  return {
    id: request.id,
    title: request.title,
    description: request.description,
    request_status: request.request_status,
    evidence_count: request.evidence.length,
    portal_visible_to_account_ids: request.portal_visible_to_account_ids,
    custom_fields: customFieldsView(request.custom_fields, { withSlug: true }),
    created_at: request.created_at,
    updated_at: request.updated_at,
  };
}

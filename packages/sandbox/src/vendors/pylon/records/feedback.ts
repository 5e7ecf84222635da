import { list, type Stamp } from './base.ts';
import { noValues } from './custom-field.ts';

/** The built-in statuses, and one of the sandbox's organization. */
export const requestStatuses = ['new', 'in_progress', 'closed', 'archived', 'planned'] as const;

/** Evidence as it is returned; fields of other sources are missing. */
export interface Evidence {
  readonly source_type: string;
  readonly source_id?: string;
  readonly account_id: string | null;
  readonly external_url?: string;
  readonly summary: string;
}

export const blankFeatureRequest = {
  title: '',
  description: '',
  request_status: 'new',
  evidence: list<Evidence>(),
  portal_visible_to_account_ids: list(),
  custom_fields: noValues,
};

export type FeatureRequestRecord = Stamp & Readonly<typeof blankFeatureRequest>;

interface IssueAsEvidence {
  readonly id: string;
  readonly account_id: string | null;
  readonly title: string;
}

export const evidenceOf = ({ id, account_id, title }: IssueAsEvidence): Evidence => ({
  source_type: 'issue',
  source_id: id,
  account_id,
  summary: `Reported in "${title}": the customer had to ask for help with it.`,
});

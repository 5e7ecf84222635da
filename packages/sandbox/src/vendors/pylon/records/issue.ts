import type { IssuePlan } from '../data/issue-plan.ts';
import type { PylonStore } from '../store.ts';
import { nullIfEmpty } from './account.ts';
import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

export interface Follower {
  readonly id: string;
  readonly type: 'user' | 'contact';
}

export interface ExternalIssue {
  readonly external_id: string;
  readonly link: string;
  readonly source: string;
}

export interface IssueRecord {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body_html: string;
  readonly state: string;
  readonly type: 'conversation' | 'ticket';
  readonly source: string;
  readonly account_id: string | null;
  readonly requester_id: string | null;
  readonly assignee_id: string | null;
  readonly team_id: string | null;
  readonly tags: readonly string[];
  readonly custom_fields: CustomFieldValues;
  readonly followers: readonly Follower[];
  readonly external_issues: readonly ExternalIssue[];
  readonly attachment_urls: readonly string[];
  readonly csat_responses: readonly { readonly comment: string; readonly score: number }[];
  readonly ticket_form_id: string | null;
  readonly slack: { readonly channel_id: string; readonly message_ts: string; readonly workspace_id: string } | null;
  readonly customer_portal_visible: boolean;
  readonly author_unverified: boolean;
  readonly number_of_touches: number;
  readonly snoozed_until_time: string | null;
  readonly first_response_time: string | null;
  readonly resolution_time: string | null;
  readonly latest_message_time: string;
  readonly created_at: string;
  readonly updated_at: string;
  /** The issues in it, where the issue is a group. */
  readonly child_ids?: readonly string[];
  readonly parent_group_id?: string | null;
  /** Written but not sent; not answered. */
  readonly draft_reply_html?: string;
  /** What the messages of a generated issue are written from, once somebody reads them. */
  readonly plan?: IssuePlan;
}

export function issueView(issue: IssueRecord, store: PylonStore): Record<string, unknown> {
  const firstResponse = secondsBetween(issue.created_at, issue.first_response_time);
  const resolution = secondsBetween(issue.created_at, issue.resolution_time);
  const inStatus = secondsBetween(issue.latest_message_time, store.now()) ?? 0;
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    link: `https://app.usepylon.com/issues?issueNumber=${issue.number}`,
    body_html: issue.body_html,
    state: issue.state,
    type: issue.type,
    source: issue.source,
    account: store.miniAccount(issue.account_id),
    requester: store.miniContact(issue.requester_id),
    assignee: store.miniUser(issue.assignee_id),
    team: issue.team_id === null ? null : { id: issue.team_id },
    tags: issue.tags,
    custom_fields: customFieldsView(issue.custom_fields, { withSlug: true }),
    external_issues: issue.external_issues,
    attachment_urls: issue.attachment_urls,
    csat_responses: issue.csat_responses,
    slack: issue.slack,
    chat_widget_info: null,
    child_issues: issue.child_ids?.map((id) => miniIssueView(id, store)).filter((child) => child !== null) ?? null,
    parent_issue_group: issue.parent_group_id ? miniIssueView(issue.parent_group_id, store) : null,
    team_slas: null,
    active_time_seconds: null,
    active_time_by_user: null,
    business_hours_active_time_seconds: null,
    customer_portal_visible: issue.customer_portal_visible,
    author_unverified: issue.author_unverified,
    number_of_touches: issue.number_of_touches,
    snoozed_until_time: issue.snoozed_until_time,
    first_response_time: issue.first_response_time,
    first_response_seconds: firstResponse,
    first_response_breach_time: null,
    business_hours_first_response_seconds: businessSeconds(firstResponse),
    resolution_time: issue.resolution_time,
    resolution_seconds: resolution,
    resolution_breach_time: null,
    business_hours_resolution_seconds: businessSeconds(resolution),
    time_in_status_seconds: { [issue.state]: inStatus },
    business_hours_time_in_status_seconds: { [issue.state]: businessSeconds(inStatus) },
    latest_message_time: issue.latest_message_time,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
  };
}

/** The lists keep `tags: []`; only the small account inside an issue answers `null` for no external IDs. */
export function miniAccountView(account: { readonly id: string; readonly external_ids: readonly unknown[] }): object {
  return { id: account.id, external_ids: nullIfEmpty(account.external_ids) };
}

function miniIssueView(id: string, store: PylonStore): object | null {
  const issue = store.issues.get(id);
  return issue ? { id, number: issue.number } : null;
}

function secondsBetween(from: string, to: string | null): number | null {
  return to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}

/** Nine working hours of each day, roughly. */
function businessSeconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.min(seconds, Math.round(seconds * 0.375) + 3600);
}

import type { IssuePlan } from '../data/issue-plan.ts';
import { type Actor, type ExternalIssue, list, type Stamp, unset } from './base.ts';
import { noValues } from './custom-field.ts';

export const blankIssue = {
  number: 0,
  title: '',
  body_html: '',
  state: 'new',
  type: 'ticket',
  source: 'manual',
  account_id: unset(),
  requester_id: unset(),
  assignee_id: unset(),
  team_id: unset(),
  tags: list(),
  custom_fields: noValues,
  followers: list<Actor>(),
  external_issues: list<ExternalIssue>(),
  attachment_urls: list(),
  csat_responses: list<{ readonly comment: string; readonly score: number }>(),
  ticket_form_id: unset(),
  slack: unset<{ readonly channel_id: string; readonly message_ts: string; readonly workspace_id: string }>(),
  customer_portal_visible: false,
  author_unverified: false,
  number_of_touches: 0,
  snoozed_until_time: unset(),
  first_response_time: unset(),
  resolution_time: unset(),
  latest_message_time: '',
  /** The issues in it, if the issue is a group. */
  child_ids: unset<readonly string[]>(),
  parent_group_id: unset(),
  /** Written but not sent; never returned. */
  draft_reply_html: '',
  /** The source for the messages of a generated issue, which are written when they are first read. */
  plan: unset<IssuePlan>(),
};

export type IssueRecord = Stamp & Readonly<typeof blankIssue>;

export interface EmailInfo {
  readonly from_email: string;
  readonly to_emails: readonly string[];
  readonly cc_emails: readonly string[];
  readonly bcc_emails: readonly string[];
  readonly message_id: string;
}

export const blankMessage = {
  message_html: '',
  timestamp: '',
  is_private: false,
  source: '',
  /** Set only for internal notes. */
  thread_id: unset(),
  email_info: unset<EmailInfo>(),
  file_urls: list(),
};

export type MessageRecord = { readonly id: string; readonly author: Actor } & Readonly<typeof blankMessage>;

export interface ThreadRecord {
  readonly id: string;
  readonly issue_id: string;
  readonly name: string;
  readonly source: string | null;
  readonly channel_id: string | null;
  readonly thread_id: string | null;
}

import { withSlugs } from '../records/custom-field.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { PylonStore } from '../store.ts';

/** The vendor's fields for features that the sandbox does not emulate. */
const notImitated = {
  chat_widget_info: null,
  team_slas: null,
  active_time_seconds: null,
  active_time_by_user: null,
  business_hours_active_time_seconds: null,
  first_response_breach_time: null,
  resolution_breach_time: null,
};

export function issueView(issue: IssueRecord, store: PylonStore): object {
  const { account_id, requester_id, assignee_id, team_id, child_ids, parent_group_id, custom_fields, ...more } = issue;
  const { followers, ticket_form_id, draft_reply_html, plan, ...rest } = more;
  const firstResponse = secondsBetween(issue.created_at, issue.first_response_time);
  const resolution = secondsBetween(issue.created_at, issue.resolution_time);
  const inStatus = secondsBetween(issue.latest_message_time, store.now());
  return {
    ...rest,
    ...notImitated,
    link: `https://app.usepylon.com/issues?issueNumber=${issue.number}`,
    account: store.miniAccount(account_id),
    requester: store.miniContact(requester_id),
    assignee: store.miniUser(assignee_id),
    team: team_id === null ? null : { id: team_id },
    custom_fields: withSlugs(custom_fields),
    child_issues: child_ids?.map((id) => miniIssue(id, store)).filter((child) => child !== null) ?? null,
    parent_issue_group: miniIssue(parent_group_id, store),
    first_response_seconds: firstResponse,
    business_hours_first_response_seconds: businessSeconds(firstResponse),
    resolution_seconds: resolution,
    business_hours_resolution_seconds: businessSeconds(resolution),
    time_in_status_seconds: { [issue.state]: inStatus },
    business_hours_time_in_status_seconds: { [issue.state]: businessSeconds(inStatus) },
  };
}

function miniIssue(id: string | null, { issues }: PylonStore): object | null {
  const issue = issues.get(id ?? '');
  return issue ? { id: issue.id, number: issue.number } : null;
}

function secondsBetween(from: string, to: string | null): number | null {
  return to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}

/** Approximates business time as nine hours of each day. */
function businessSeconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.min(seconds, Math.round(seconds * 0.375) + 3600);
}

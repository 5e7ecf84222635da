import type * as v from 'valibot';
import { type FilterOperator, filterOn, operators } from '../filter.ts';

const known: readonly FilterOperator[] = ['equals', 'in'];

/** Creates the schema of a filter on issues. */
// @__NO_SIDE_EFFECTS__
export function issueFilter() {
  return filterOn(
    {
      created_at: operators.time,
      updated_at: operators.time,
      resolved_at: operators.time,
      latest_message_activity_at: operators.time,
      account_id: operators.optionalText,
      requester_id: operators.optionalText,
      assignee_id: operators.optionalText,
      team_id: operators.text,
      follower_user_id: operators.text,
      follower_contact_id: operators.text,
      ticket_form_id: operators.optionalText,
      slack_channel_id: operators.text,
      state: operators.text,
      issue_type: operators.optionalText,
      tags: operators.tags,
      title: operators.words,
      body_html: operators.words,
      // Listed in October 2026 without their operators; these two apply to every type of value.
      customer_portal_visible: known,
      issue_is_issue_group: known,
      workspace_email: known,
      reopened: known,
    },
    { customFields: true },
  );
}

/** A filter on issues, as `issues.search` accepts it. */
export type IssueFilter = v.InferInput<ReturnType<typeof issueFilter>>;

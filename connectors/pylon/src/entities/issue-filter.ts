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
      account_id: { operators: operators.optionalText, from: 'accounts.search' },
      requester_id: { operators: operators.optionalText, from: 'contacts.search' },
      assignee_id: { operators: operators.optionalText, from: 'users.list' },
      team_id: { operators: operators.text, from: 'teams.list' },
      follower_user_id: { operators: operators.text, from: 'users.list' },
      follower_contact_id: { operators: operators.text, from: 'contacts.search' },
      ticket_form_id: { operators: operators.optionalText, from: 'ticket_forms.list' },
      slack_channel_id: operators.text,
      state: {
        operators: operators.text,
        hint: 'new, waiting_on_you, waiting_on_customer, on_hold, closed, or slug from issue_statuses.list',
      },
      issue_type: { operators: operators.optionalText, values: ['conversation', 'ticket'] },
      tags: { operators: operators.tags, hint: 'name from tags.list' },
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

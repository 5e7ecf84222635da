import { issueStatuses } from '../data/organisation.ts';
import type { Input } from '../input.ts';
import type { IssueRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** Reads `assignee_id`, `team_id`, `tags` and `customer_portal_visible`; an empty text removes assignee or team. */
export function assignmentChanges(input: Input, store: PylonStore): Partial<IssueRecord> {
  const assigneeId = input.text('assignee_id');
  const teamId = input.text('team_id');
  const tags = input.texts('tags');
  const visible = input.flag('customer_portal_visible');
  if (assigneeId && !store.users.get(assigneeId)) throw invalid(`User not found: ${assigneeId}`);
  if (teamId && !store.teams.get(teamId)) throw invalid(`Team not found: ${teamId}`);
  return {
    ...(assigneeId !== undefined && { assignee_id: assigneeId || null }),
    ...(teamId !== undefined && { team_id: teamId || null }),
    ...(tags && { tags: [...new Set(tags)] }),
    ...(visible !== undefined && { customer_portal_visible: visible }),
  };
}

/** What moving an issue to a state changes: closing sets the time of the resolution, reopening removes it. */
export function stateChange(state: string | undefined, issue: IssueRecord, now: string): Partial<IssueRecord> {
  if (state === undefined || state === '') return {};
  if (!issueStatuses.some(({ slug, is_archived }) => slug === state && !is_archived))
    throw invalid(`Invalid state: ${state}`);
  if (state === issue.state) return {};
  return { state, resolution_time: state === 'closed' ? now : null };
}

/** Refuses authors that exclude each other or are not known. */
export function authorFrom(
  input: Input,
  store: PylonStore,
): { readonly type: 'user' | 'contact'; readonly id: string } {
  const userId = input.text('user_id');
  const contactId = input.text('contact_id');
  if (userId && contactId) throw invalid('Only one of user_id or contact_id can be provided');
  if (contactId) {
    if (!store.contacts.get(contactId)) throw invalid(`Contact not found: ${contactId}`);
    return { type: 'contact', id: contactId };
  }
  if (userId && userId !== store.tokenUserId && !store.users.get(userId)) throw invalid(`User not found: ${userId}`);
  return { type: 'user', id: userId || store.tokenUserId };
}

/** An issue with nothing but what is given and the next number; not yet in the store. */
export function newIssue(
  store: PylonStore,
  given: Partial<IssueRecord> & Pick<IssueRecord, 'title' | 'body_html' | 'source'>,
): IssueRecord {
  const now = store.now();
  return {
    id: store.random.uuid(),
    number: highestNumber(store) + 1,
    state: 'new',
    type: 'ticket',
    account_id: null,
    requester_id: null,
    assignee_id: null,
    team_id: null,
    tags: [],
    custom_fields: {},
    followers: [],
    external_issues: [],
    attachment_urls: [],
    csat_responses: [],
    ticket_form_id: null,
    slack: null,
    customer_portal_visible: false,
    author_unverified: false,
    number_of_touches: 0,
    snoozed_until_time: null,
    first_response_time: null,
    resolution_time: null,
    latest_message_time: now,
    created_at: now,
    updated_at: now,
    ...given,
  };
}

export function highestNumber(store: PylonStore): number {
  return store.issues.all().reduce((highest, { number }) => Math.max(highest, number), 0);
}

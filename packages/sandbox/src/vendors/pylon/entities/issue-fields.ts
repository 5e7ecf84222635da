import * as v from 'valibot';
import { issueStatuses } from '../data/organisation.ts';
import { clearableReference, flag, optionalText, uniqueTexts } from '../fields.ts';
import { requireKnown } from '../lookup.ts';
import type { Actor } from '../records/base.ts';
import { blankIssue, type IssueRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** The assignee and team of an issue; an empty text removes them. */
export const assignmentFields = ({ users, teams }: PylonStore) => ({
  assignee_id: v.optional(clearableReference(users, 'User')),
  team_id: v.optional(clearableReference(teams, 'Team')),
  tags: v.optional(uniqueTexts),
  customer_portal_visible: v.optional(flag),
});

/** Returns the fields that change with the state: closing sets the time of the resolution, reopening removes it. */
export function stateChange(
  state: string | undefined,
  issue: Pick<IssueRecord, 'state'>,
  now: string,
): Partial<IssueRecord> {
  if (state === undefined) return {};
  const isKnown = issueStatuses.some(({ slug, is_archived }) => slug === state && !is_archived);
  if (!isKnown) throw invalid(`Invalid state: ${state}`);
  return state === issue.state ? {} : { state, resolution_time: state === 'closed' ? now : null };
}

export const authorFields = { user_id: optionalText, contact_id: optionalText };

interface AuthorInput {
  readonly user_id?: string | undefined;
  readonly contact_id?: string | undefined;
}

/** Returns the author in a body, or else the token's user. Rejects contradictory and unknown authors. */
export function authorFrom({ user_id, contact_id }: AuthorInput, store: PylonStore): Actor {
  if (user_id && contact_id) throw invalid('Only one of user_id or contact_id can be provided');
  if (contact_id) return { type: 'contact', id: requireKnown(store.contacts, contact_id, 'Contact').id };
  if (!user_id || user_id === store.tokenUserId) return { type: 'user', id: store.tokenUserId };
  return { type: 'user', id: requireKnown(store.users, user_id, 'User').id };
}

/** Creates an issue from the given fields and the next number, without storing it. */
export function newIssue(store: PylonStore, issue: Partial<IssueRecord>): IssueRecord {
  const stamp = store.style.created(store.issues);
  const number = highestNumber(store) + 1;
  return { ...blankIssue, ...stamp, number, latest_message_time: stamp.created_at, ...issue };
}

export function highestNumber({ issues }: PylonStore): number {
  return issues.all().reduce((highest, { number }) => Math.max(highest, number), 0);
}

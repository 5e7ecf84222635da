import { withCustomFields } from '../custom-field-input.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type IssueRecord, issueView } from '../records/issue.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { requireMilliseconds, timestamp } from '../timestamp.ts';
import { findIssue } from './find-issue.ts';
import { assignmentChanges, stateChange } from './issue-input.ts';

export function issueWriteRoutes(store: PylonStore): PylonRoutes {
  const changed = (issue: IssueRecord, changes: Partial<IssueRecord>) => {
    const result: IssueRecord = { ...issue, ...changes, updated_at: store.now() };
    store.issues.update(issue.id, result);
    return { data: issueView(result, store) };
  };
  return {
    'PATCH /issues/{id}': (request) => {
      const issue = findIssue(store, request.params.id);
      const input = inputOf(request);
      const title = input.text('title');
      return changed(issue, {
        ...(title !== undefined && { title }),
        ...assignmentChanges(input, store),
        ...partyChanges(input, issue, store),
        ...typeChange(input, issue),
        ...stateChange(input.text('state'), issue, store.now()),
        custom_fields: withCustomFields(issue.custom_fields, input, 'issue', store),
      });
    },
    'DELETE /issues/{id}': ({ params }) => {
      store.issues.delete(findIssue(store, params.id).id);
      return {};
    },
    'POST /issues/{id}/snooze': (request) => {
      const issue = findIssue(store, request.params.id);
      const until = requireMilliseconds(inputOf(request).required('snooze_until'), 'snooze_until');
      return changed(issue, { snoozed_until_time: timestamp(until) });
    },
  };
}

/** An empty text removes the requester, and the account only together with the requester. */
function partyChanges(input: Input, issue: IssueRecord, store: PylonStore): Partial<IssueRecord> {
  const requesterId = input.text('requester_id') ?? input.text('requestor_id');
  const accountId = input.text('account_id');
  if (requesterId && !store.contacts.get(requesterId)) throw missing('Contact');
  if (accountId && !store.accounts.get(accountId)) throw missing('Account');
  if (accountId === '' && requesterId !== '' && issue.requester_id !== null) {
    throw invalid('account_id can only be cleared together with requester_id');
  }
  return {
    ...(requesterId !== undefined && { requester_id: requesterId || null }),
    ...(accountId !== undefined && { account_id: accountId || null }),
  };
}

function typeChange(input: Input, issue: IssueRecord): Partial<IssueRecord> {
  const type = input.text('type');
  if (type === undefined || type === '' || type === issue.type) return {};
  if (type === 'ticket') return { type };
  throw invalid(type === 'conversation' ? 'A ticket cannot be changed to a conversation' : `Invalid type: ${type}`);
}

import { referenceChange, timeChanges } from '../changes.ts';
import { withCustomFields } from '../custom-field-input.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonBody, PylonRoutes } from '../pylon-body.ts';
import { contactView } from '../records/contact.ts';
import { type IssueRecord, issueView } from '../records/issue.ts';
import { duplicate, invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { contactFrom } from './contact-writes.ts';
import { findIssue } from './find-issue.ts';
import { attachmentsFrom, importedMessages } from './import-messages.ts';
import { externalIssue } from './issue-external-issues.ts';
import { assignmentChanges, highestNumber, newIssue, stateChange } from './issue-input.ts';

/** Brings over what happened elsewhere: times may lie in the past, and nobody is written to. */
export function importRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /import/contacts': (request) => {
      const input = inputOf(request);
      input.required('email');
      return { data: contactView(store.contacts.insert(contactFrom(input, store)), store) };
    },
    'POST /import/issues': (request) => {
      const input = inputOf(request);
      const skipped: string[] = [];
      const messages = importedMessages(input, store, skipped);
      const issue = importedIssue(input, store, skipped, messages.at(-1)?.timestamp ?? store.now());
      store.issues.insert(issue);
      for (const add of messages) add.to(issue);
      return answer(issue, skipped, store);
    },
    'POST /import/issues/{id}/messages': (request) => {
      const issue = findIssue(store, request.params.id);
      const skipped: string[] = [];
      const messages = importedMessages(inputOf(request), store, skipped);
      for (const add of messages) add.to(issue);
      const latest = [issue.latest_message_time, ...messages.map(({ timestamp }) => timestamp)].sort().at(-1);
      const changed: IssueRecord = {
        ...issue,
        latest_message_time: latest ?? issue.latest_message_time,
        updated_at: store.now(),
      };
      store.issues.update(issue.id, changed);
      return answer(changed, skipped, store);
    },
  };
}

/** Only attachments that were skipped are worth a warning. */
function answer(issue: IssueRecord, skipped: readonly string[], store: PylonStore): PylonBody {
  const data = issueView(issue, store);
  return skipped.length === 0 ? { data } : { data, warnings: { skipped_attachments: skipped } };
}

function importedIssue(input: Input, store: PylonStore, skipped: string[], latest: string): IssueRecord {
  const state = input.required('state');
  const created = timeChanges(input, ['created_at']).created_at ?? store.now();
  const updated = timeChanges(input, ['updated_at']).updated_at ?? store.now();
  const times = timeChanges(input, ['first_response_time', 'resolution_time']);
  const blank = newIssue(store, {
    title: input.required('title'),
    body_html: input.objects('messages')?.[0]?.text('body_html') ?? '',
    source: 'manual',
    attachment_urls: attachmentsFrom(input, skipped),
    external_issues: (input.objects('external_issues') ?? []).map((issue) =>
      externalIssue(issue.required('source'), issue.required('external_issue_id')),
    ),
    ...referenceChange(input, 'account_id', store.accounts, 'Account'),
    ...referenceChange(input, 'requester_id', store.contacts, 'Contact'),
    ...assignmentChanges(input, store),
    custom_fields: withCustomFields({}, input, 'issue', store),
    latest_message_time: latest > created ? latest : created,
    created_at: created,
    updated_at: updated,
  });
  const resolved = state === 'closed' ? (times.resolution_time ?? updated) : null;
  return {
    ...blank,
    ...stateChange(state, blank, updated),
    number: numberFrom(input, store) ?? blank.number,
    first_response_time: times.first_response_time ?? null,
    resolution_time: resolved,
  };
}

/** A number from elsewhere must be free and lower than those that Pylon gives next. */
function numberFrom(input: Input, store: PylonStore): number | undefined {
  const number = input.integer('issue_number');
  if (number === undefined) return undefined;
  const other = store.issues.find((issue) => issue.number === number);
  if (other) throw duplicate(`Issue number already exists: ${number}`, other.id);
  if (number < 1 || number > highestNumber(store)) {
    throw invalid('issue_number must be positive and lower than the current issue number');
  }
  return number;
}

import { withCustomFields } from '../custom-field-input.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { AccountRecord } from '../records/account.ts';
import type { ContactRecord } from '../records/contact.ts';
import type { CustomFieldValues } from '../records/custom-field.ts';
import { type IssueRecord, issueView } from '../records/issue.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { requireMilliseconds, timestamp } from '../timestamp.ts';
import { newContact } from './contact-writes.ts';
import { destinationFrom } from './issue-destination.ts';
import { assignmentChanges, authorFrom, newIssue } from './issue-input.ts';
import { newMessage, noteThread } from './message-input.ts';

const priorities = ['urgent', 'high', 'medium', 'low'];

export function issueCreateRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /issues': (request) => ({ data: issueView(createIssue(inputOf(request), store), store) }),
  };
}

function createIssue(input: Input, store: PylonStore): IssueRecord {
  const title = input.required('title');
  const body = input.required('body_html');
  const { account, requester, isNew } = partiesFrom(input, store);
  const author = authorFrom(input, store);
  const destination = destinationFrom(input, { account, requester }, store);
  if (author.type === 'contact' && destination.isInternal) {
    throw invalid('contact_id cannot author an internal note: give a destination_metadata other than internal');
  }
  const givenTime = input.text('created_at');
  const created = givenTime ? timestamp(requireMilliseconds(givenTime, 'created_at')) : store.now();
  const attachments = input.texts('attachment_urls') ?? [];

  const issue: IssueRecord = newIssue(store, {
    title,
    body_html: body,
    type: destination.isInternal ? 'ticket' : 'conversation',
    source: destination.source,
    account_id: account?.id ?? null,
    requester_id: requester?.id ?? null,
    custom_fields: fieldsFrom(input, store),
    attachment_urls: attachments,
    author_unverified: input.flag('author_unverified') ?? false,
    latest_message_time: created,
    created_at: created,
    ...assignmentChanges(input, store),
  });
  // From here on nothing is refused any more.
  if (requester && isNew) store.contacts.insert(requester);
  store.issues.insert(issue);
  const conversation = store.conversationOf(issue);
  conversation.messages.push(
    newMessage(store, {
      author,
      message_html: body,
      timestamp: created,
      is_private: destination.isInternal,
      source: destination.source,
      thread_id: destination.isInternal ? noteThread(store, issue, 'Internal notes').id : null,
      email_info: destination.emailInfo,
      file_urls: attachments,
    }),
  );
  return issue;
}

/** Finds account and requester; a requester who is only known by an unknown email becomes a new contact. */
function partiesFrom(
  input: Input,
  store: PylonStore,
): { account: AccountRecord | undefined; requester: ContactRecord | undefined; isNew: boolean } {
  const accountId = input.text('account_id') || undefined;
  const requesterId = input.text('requester_id') || undefined;
  const email = input.text('requester_email') || undefined;
  if (!accountId && !requesterId && !email) throw invalid('Either account_id or requester information is required');
  const account = accountId === undefined ? undefined : store.accounts.get(accountId);
  if (accountId !== undefined && !account) throw missing('Account');
  const accountOf = (contact: ContactRecord) =>
    account ?? (contact.account_id === null ? undefined : store.accounts.get(contact.account_id));

  if (requesterId !== undefined) {
    const requester = store.contacts.get(requesterId);
    if (!requester) throw missing('Contact');
    if (account && requester.account_id !== account.id) throw invalid('The requester does not belong to the account');
    return { account: accountOf(requester), requester, isNew: false };
  }
  if (email === undefined) return { account, requester: undefined, isNew: false };
  const known = store.contacts.find(
    (contact) => contact.emails.includes(email) && (!account || contact.account_id === account.id),
  );
  if (known) return { account: accountOf(known), requester: known, isNew: false };
  const domain = email.split('@')[1] ?? '';
  const home = account ?? store.accounts.find(({ domains }) => domains.includes(domain));
  const requester = newContact(store, {
    name: input.text('requester_name') || (email.split('@')[0] ?? email),
    email,
    emails: [email],
    account_id: home?.id ?? null,
    avatar_url: input.text('requester_avatar_url') ?? '',
  });
  return { account: home, requester, isNew: true };
}

/** `priority` is a field of its own here only; afterwards it lives on as the custom field of that slug. */
function fieldsFrom(input: Input, store: PylonStore): CustomFieldValues {
  const priority = input.text('priority') || undefined;
  if (priority !== undefined && !priorities.includes(priority)) {
    throw invalid(`priority must be one of ${priorities.join(', ')}`);
  }
  return withCustomFields(priority === undefined ? {} : { priority: { value: priority } }, input, 'issue', store);
}

import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { anyBody, clearableTime, flag, optionalOneOf, optionalText, required, text, texts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { firstText, recordsWithin, textsWithin } from '../named-ids.ts';
import type { AccountRecord, ContactRecord } from '../records/account.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { newContact } from './contacts.ts';
import { destination, destinationOf } from './issue-destination.ts';
import { assignmentFields, authorFields, authorFrom, newIssue } from './issue-fields.ts';
import { issueView } from './issue-view.ts';
import { addMessage, noteThread } from './messages.ts';

const partyFields = {
  account_id: optionalText,
  requester_id: optionalText,
  requester_email: optionalText,
  requester_name: optionalText,
  requester_avatar_url: v.optional(text, ''),
};

type PartyInput = v.InferOutput<v.ObjectSchema<typeof partyFields, undefined>>;

interface Parties {
  readonly account?: AccountRecord | undefined;
  readonly requester?: ContactRecord | undefined;
  readonly isNew?: boolean;
}

export function issueCreateRoutes(store: PylonStore): PylonRoutes {
  const schema = v.object({
    ...partyFields,
    ...authorFields,
    ...assignmentFields(store),
    title: required,
    body_html: required,
    attachment_urls: v.optional(texts, []),
    author_unverified: v.optional(flag, false),
    created_at: v.optional(clearableTime, ''),
    // Only this operation has it as a field; other operations use the custom field of that slug.
    priority: optionalOneOf(['urgent', 'high', 'medium', 'low']),
    destination_metadata: v.optional(destination, { destination: 'internal' }),
    custom_fields: customFields(store, 'issue'),
  });
  return {
    'POST /issues': (request) => {
      const input = store.style.input(request, schema);
      const { title, body_html, attachment_urls, author_unverified, priority, created_at } = input;
      const { assignee_id, team_id, tags, customer_portal_visible } = input;
      const { account, requester, isNew } = partiesOf(input, store);
      const author = authorFrom(input, store);
      const { isInternal, source, emailInfo } = destinationOf(
        input.destination_metadata,
        { account, requester },
        store,
      );
      if (author.type === 'contact' && isInternal) {
        throw invalid('contact_id cannot author an internal note: give a destination_metadata other than internal');
      }
      // All input is valid at this point.
      if (requester && isNew) store.contacts.insert(requester);
      const created = created_at ?? store.now();
      const issue = store.issues.insert({
        ...newIssue(store, { title, body_html, source, attachment_urls, author_unverified }),
        ...given({ assignee_id, team_id, tags, customer_portal_visible }),
        type: isInternal ? 'ticket' : 'conversation',
        account_id: account?.id ?? null,
        requester_id: requester?.id ?? null,
        custom_fields: changedFields(priority ? { priority: { value: priority } } : {}, input.custom_fields),
        latest_message_time: created,
        created_at: created,
      });
      addMessage(store, issue, {
        author,
        message_html: body_html,
        timestamp: created,
        is_private: isInternal,
        thread_id: isInternal ? noteThread(store, issue).id : null,
        email_info: emailInfo,
        file_urls: attachment_urls,
      });
      return { data: issueView(issue, store) };
    },
  };
}

/** Finds account and requester; a requester with an unknown email becomes a new contact. */
function partiesOf(
  { account_id, requester_id, requester_email: email, ...more }: PartyInput,
  store: PylonStore,
): Parties {
  const { accounts, contacts } = store;
  if (!account_id && !requester_id && !email) throw invalid('Either account_id or requester information is required');
  const account = account_id === undefined ? undefined : findRecord(accounts, account_id, 'Account');
  const withAccount = (requester: ContactRecord): Parties => ({
    account: account ?? accounts.get(requester.account_id ?? ''),
    requester,
  });
  if (requester_id !== undefined) {
    const requester = findRecord(contacts, requester_id, 'Contact');
    if (account && requester.account_id !== account.id) throw invalid('The requester does not belong to the account');
    return withAccount(requester);
  }
  if (email === undefined) return { account };
  const known = contacts.find(
    ({ emails, account_id: home }) => emails.includes(email) && (!account || home === account.id),
  );
  if (known) return withAccount(known);
  const [name = email, domain = ''] = email.split('@');
  const home = account ?? accounts.find(({ domains }) => domains.includes(domain));
  const requester = newContact(store, {
    name: more.requester_name ?? name,
    email,
    emails: [email],
    account_id: home?.id ?? null,
    avatar_url: more.requester_avatar_url,
  });
  return { account: home, requester, isNew: true };
}

/**
 * Creates the route for ticket forms. Added after July 2026: the body is not documented. Any object is accepted and becomes
 * an issue from the form, which is returned. The requester is the contact that the body names, or its first email address.
 */
export function formSubmissionRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /ticket-forms/{id}/submissions': (request) => {
      const form = findRecord(store.ticketForms, request.params.id, 'Ticket form');
      const body = store.style.input(request, anyBody);
      const body_html = firstText(body, ['body_html', 'description_html', 'description', 'body']) ?? '';
      const requester = requesterIn(body, store);
      const issue = store.issues.insert(
        newIssue(store, {
          title: firstText(body, ['title', 'subject', 'summary']) ?? form.name,
          body_html,
          source: 'form',
          ticket_form_id: form.id,
          account_id: requester?.account_id ?? null,
          requester_id: requester?.id ?? null,
          customer_portal_visible: true,
          author_unverified: form.is_public,
        }),
      );
      addMessage(store, issue, {
        author: requester ? { type: 'contact', id: requester.id } : { type: 'user', id: store.tokenUserId },
        message_html: body_html,
      });
      return { data: issueView(issue, store) };
    },
  };
}

function requesterIn(body: Readonly<Record<string, unknown>>, store: PylonStore): ContactRecord | undefined {
  const { contacts, accounts } = store;
  const [named] = recordsWithin(body, contacts.get);
  if (named) return named;
  const email = textsWithin(body).find((text) => /^[^\s@]+@[^\s@]+$/.test(text));
  if (email === undefined) return undefined;
  const known = contacts.find(({ emails }) => emails.includes(email));
  if (known) return known;
  const home = accounts.find(({ domains }) => domains.includes(email.split('@')[1] ?? ''));
  const name = firstText(body, ['requester_name', 'name']) ?? email;
  return contacts.insert(newContact(store, { name, email, emails: [email], account_id: home?.id ?? null }));
}

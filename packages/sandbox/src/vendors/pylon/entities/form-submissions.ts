import { anyBody } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { firstText, recordsWithin, textsWithin } from '../named-ids.ts';
import type { ContactRecord } from '../records/account.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { newContact } from './contacts.ts';
import { addMessage } from './conversations.ts';
import { newIssue } from './issue-fields.ts';
import { issueView } from './issue-view.ts';

/**
 * Added after July 2026: the body is not documented. Any object is taken and becomes an issue from the form, which is
 * returned; the requester is the contact that it names, or the first email address in it.
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

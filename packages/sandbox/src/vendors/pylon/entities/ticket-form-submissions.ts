import { findRecord } from '../changes.ts';
import { inputOf } from '../input.ts';
import { firstText, recordsWithin, textsWithin } from '../named-ids.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { issueView } from '../records/issue.ts';
import type { PylonStore } from '../store.ts';
import { newContact } from './contact-writes.ts';
import { newIssue } from './issue-input.ts';
import { newMessage } from './message-input.ts';

/**
 * Added after July 2026: the body is not documented. Any object is taken and becomes an issue from the form, which is
 * answered; the requester is the contact that it names, or the first email address in it.
 */
export function ticketFormSubmissionRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /ticket-forms/{id}/submissions': (request) => {
      const form = findRecord(store.ticketForms, request.params.id, 'Ticket form');
      const { raw } = inputOf(request);
      const body = firstText(raw, ['body_html', 'description_html', 'description', 'body']) ?? '';
      const requester = requesterIn(raw, store);
      const issue = store.issues.insert(
        newIssue(store, {
          title: firstText(raw, ['title', 'subject', 'summary']) ?? form.name,
          body_html: body,
          source: 'form',
          ticket_form_id: form.id,
          account_id: requester?.account_id ?? null,
          requester_id: requester?.id ?? null,
          customer_portal_visible: true,
          author_unverified: form.is_public,
        }),
      );
      store.conversationOf(issue).messages.push(
        newMessage(store, {
          author: requester ? { type: 'contact', id: requester.id } : { type: 'user', id: store.tokenUserId },
          message_html: body,
          timestamp: issue.created_at,
          is_private: false,
          source: 'form',
          thread_id: null,
          email_info: null,
          file_urls: [],
        }),
      );
      return { data: issueView(issue, store) };
    },
  };
}

function requesterIn(raw: Readonly<Record<string, unknown>>, store: PylonStore) {
  const [named] = recordsWithin(raw, (id) => store.contacts.get(id));
  if (named) return named;
  const email = textsWithin(raw).find((text) => /^[^\s@]+@[^\s@]+$/.test(text));
  if (email === undefined) return undefined;
  const known = store.contacts.find(({ emails }) => emails.includes(email));
  if (known) return known;
  const home = store.accounts.find(({ domains }) => domains.includes(email.split('@')[1] ?? ''));
  const name = firstText(raw, ['requester_name', 'name']) ?? email;
  return store.contacts.insert(newContact(store, { name, email, emails: [email], account_id: home?.id ?? null }));
}

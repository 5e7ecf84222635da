import * as v from 'valibot';
import { organisationDomain, supportAddress } from '../data/organisation.ts';
import { object, optionalText, required, texts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import type { EmailInfo, IssueRecord, MessageRecord, ThreadRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { addMessage, noteThread } from './conversations.ts';
import { authorFields, authorFrom } from './issue-fields.ts';

const message = { ...authorFields, body_html: required, attachment_urls: v.optional(texts, []) };
const recipients = {
  to_emails: v.optional(texts, []),
  cc_emails: v.optional(texts, []),
  bcc_emails: v.optional(texts, []),
};
const reply = v.object({ ...message, message_id: required, email_info: v.optional(object(recipients), {}) });
const note = v.object({ ...message, thread_id: optionalText, message_id: optionalText, thread_name: optionalText });

/** The two ways to write on an issue: a reply, which the customer gets, and an internal note. */
export function replyRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /issues/{id}/reply': (request) => {
      const issue = store.findIssue(request.params.id);
      const input = store.style.input(request, reply);
      const target = findRecord(store.conversationOf(issue).messages, input.message_id, 'Message');
      if (target.is_private) {
        throw invalid('message_id must be the ID of a customer-visible message, not of an internal note');
      }
      const written = addMessage(store, issue, {
        author: authorFrom(input, store),
        message_html: input.body_html,
        source: target.source,
        email_info: target.source === 'email' ? emailInfoOf(input.email_info, store) : null,
        file_urls: input.attachment_urls,
      });
      store.issues.update(issue.id, afterReply(issue, written));
      return { data: { id: written.id, issue_id: issue.id } };
    },
    'POST /issues/{id}/note': (request) => {
      const issue = store.findIssue(request.params.id);
      const input = store.style.input(request, note);
      const author = authorFrom(input, store);
      if (author.type === 'contact') throw invalid('A contact cannot author an internal note');
      const written = addMessage(store, issue, {
        author,
        message_html: input.body_html,
        is_private: true,
        thread_id: threadOf(input, issue, store).id,
        file_urls: input.attachment_urls,
      });
      store.issues.update(issue.id, { updated_at: written.timestamp });
      return { data: { id: written.id, issue_id: issue.id } };
    },
  };
}

/** A reply of ours waits for the customer, one of the customer's waits for us. */
function afterReply(issue: IssueRecord, { timestamp, author }: MessageRecord): Partial<IssueRecord> {
  const changes = { latest_message_time: timestamp, updated_at: timestamp, resolution_time: null };
  if (author.type === 'contact') return { ...changes, state: 'waiting_on_you' };
  return {
    ...changes,
    state: 'waiting_on_customer',
    first_response_time: issue.first_response_time ?? timestamp,
    number_of_touches: issue.number_of_touches + 1,
  };
}

/** Recipients are never taken over from the message that is replied to. */
function emailInfoOf(given: v.InferOutput<typeof reply>['email_info'], { random }: PylonStore): EmailInfo {
  if (Object.values(given).flat().length === 0) {
    throw invalid('email_info must contain at least one recipient across to_emails, cc_emails and bcc_emails');
  }
  return { from_email: supportAddress, ...given, message_id: `<${random.hex(24)}@mail.${organisationDomain}>` };
}

/** A note goes to the thread that it names, to the thread of the note that it names, or to a thread of its own. */
function threadOf(
  { thread_id, message_id, thread_name }: v.InferOutput<typeof note>,
  issue: IssueRecord,
  store: PylonStore,
): ThreadRecord {
  if (thread_id && message_id) throw invalid('Only one of thread_id and message_id can be provided');
  if (!thread_id && !message_id) return noteThread(store, issue, thread_name);
  const { messages, threads } = store.conversationOf(issue);
  const target = message_id === undefined ? undefined : findRecord(messages, message_id, 'Message');
  if (target && !target.is_private) throw invalid('message_id must be the ID of an internal note');
  return findRecord(threads, thread_id ?? target?.thread_id ?? '', 'Thread');
}

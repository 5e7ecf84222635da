import { organisationDomain, supportAddress } from '../data/organisation.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { EmailInfo, MessageRecord, ThreadRecord } from '../records/message.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';
import { authorFrom } from './issue-input.ts';
import { newMessage, noteThread } from './message-input.ts';

/** The two ways to write on an issue: a reply, which the customer gets, and an internal note. */
export function replyRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /issues/{id}/reply': (request) => {
      const issue = findIssue(store, request.params.id);
      const input = inputOf(request);
      const body = input.required('body_html');
      const target = messageOf(store, issue, input.required('message_id'));
      if (target.is_private)
        throw invalid('message_id must be the ID of a customer-visible message, not of an internal note');
      const author = authorFrom(input, store);
      const message = newMessage(store, {
        author,
        message_html: body,
        timestamp: store.now(),
        is_private: false,
        source: target.source,
        thread_id: null,
        email_info: target.source === 'email' ? emailInfoFrom(input, store) : null,
        file_urls: input.texts('attachment_urls') ?? [],
      });
      store.conversationOf(issue).messages.push(message);
      store.issues.update(issue.id, afterReply(issue, message));
      return { data: { id: message.id, issue_id: issue.id } };
    },
    'POST /issues/{id}/note': (request) => {
      const issue = findIssue(store, request.params.id);
      const input = inputOf(request);
      const body = input.required('body_html');
      const author = authorFrom(input, store);
      if (author.type === 'contact') throw invalid('A contact cannot author an internal note');
      const thread = threadFrom(input, issue, store);
      const message = newMessage(store, {
        author,
        message_html: body,
        timestamp: store.now(),
        is_private: true,
        source: issue.source,
        thread_id: thread.id,
        email_info: null,
        file_urls: input.texts('attachment_urls') ?? [],
      });
      store.conversationOf(issue).messages.push(message);
      store.issues.update(issue.id, { updated_at: message.timestamp });
      return { data: { id: message.id, issue_id: issue.id } };
    },
  };
}

function messageOf(store: PylonStore, issue: IssueRecord, id: string): MessageRecord {
  const message = store.conversationOf(issue).messages.find((other) => other.id === id);
  if (!message) throw missing('Message');
  return message;
}

/** A reply of ours waits for the customer, one of the customer's waits for us. */
function afterReply(issue: IssueRecord, message: MessageRecord): Partial<IssueRecord> {
  const times = { latest_message_time: message.timestamp, updated_at: message.timestamp };
  if (message.author.type === 'contact') return { ...times, state: 'waiting_on_you', resolution_time: null };
  return {
    ...times,
    state: 'waiting_on_customer',
    resolution_time: null,
    first_response_time: issue.first_response_time ?? message.timestamp,
    number_of_touches: issue.number_of_touches + 1,
  };
}

/** Recipients are never taken over from the message that is replied to. */
function emailInfoFrom(input: Input, store: PylonStore): EmailInfo {
  const info = input.object('email_info');
  const to_emails = info?.texts('to_emails') ?? [];
  const cc_emails = info?.texts('cc_emails') ?? [];
  const bcc_emails = info?.texts('bcc_emails') ?? [];
  if (to_emails.length + cc_emails.length + bcc_emails.length === 0) {
    throw invalid('email_info must contain at least one recipient across to_emails, cc_emails and bcc_emails');
  }
  const message_id = `<${store.random.hex(24)}@mail.${organisationDomain}>`;
  return { from_email: supportAddress, to_emails, cc_emails, bcc_emails, message_id };
}

function threadFrom(input: Input, issue: IssueRecord, store: PylonStore): ThreadRecord {
  const threadId = input.text('thread_id') || undefined;
  const messageId = input.text('message_id') || undefined;
  if (threadId && messageId) throw invalid('Only one of thread_id and message_id can be provided');
  if (!threadId && !messageId) return noteThread(store, issue, input.text('thread_name') || 'Internal notes');
  const target = messageId === undefined ? undefined : messageOf(store, issue, messageId);
  if (target && !target.is_private) throw invalid('message_id must be the ID of an internal note');
  const id = threadId ?? target?.thread_id;
  const thread = store.conversationOf(issue).threads.find((other) => other.id === id);
  if (!thread) throw missing('Thread');
  return thread;
}

import * as v from 'valibot';
import { organisationDomain, supportAddress } from '../data/organisation.ts';
import { object, optionalText, required, text, texts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { type LimitRule, pageByTime, pageFields } from '../paging.ts';
import type { Actor } from '../records/base.ts';
import {
  blankMessage,
  type EmailInfo,
  type IssueRecord,
  type MessageRecord,
  type ThreadRecord,
} from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { authorFields, authorFrom } from './issue-fields.ts';

const limit: LimitRule = { default: 100, min: 1, max: 1000 };
const page = v.object(pageFields(limit));
const thread = v.object({ name: v.optional(text, '') });

export function messageRoutes(store: PylonStore): PylonRoutes {
  const find = (params: Readonly<Record<string, string>>) => {
    const { messages } = store.conversationOf(store.findIssue(params.id));
    return { messages, message: findRecord(messages, params.message_id, 'Message') };
  };
  return {
    'GET /issues/{id}/messages': (request) => {
      const { messages } = store.conversationOf(store.findIssue(request.params.id));
      const wanted = store.style.input(request, page);
      // A request with neither a limit nor a cursor gets all messages.
      const isPaged = request.query.get('limit') || wanted.cursor;
      const all = { limit: messages.size, cursor: '' };
      const { data, pagination } = pageByTime(messages.all(), isPaged ? wanted : all, {
        request,
        idOf: messages.idOf,
        time: 'timestamp',
        direction: 'oldest-first',
      });
      return { data: data.map((message) => messageView(message, store)), pagination };
    },
    'DELETE /issues/{id}/messages/{message_id}': ({ params }) => {
      const { messages, message } = find(params);
      messages.delete(message.id);
      return {};
    },
    'POST /issues/{id}/messages/{message_id}/redact': ({ params }) => {
      const { messages, message } = find(params);
      const redacted = messages.put({ ...message, message_html: '<p>[redacted]</p>', file_urls: [] });
      return { data: messageView(redacted, store) };
    },
    'GET /issues/{id}/threads': ({ params }) => ({
      data: store.conversationOf(store.findIssue(params.id)).threads.all(),
    }),
    'POST /issues/{id}/threads': (request) => {
      const issue = store.findIssue(request.params.id);
      return { data: addThread(store, issue, store.style.input(request, thread).name) };
    },
  };
}

/** Returns the author as either `user` or `contact`; the other key is missing, as observed in the vendor's responses. */
function messageView({ author: { type, id }, ...message }: MessageRecord, store: PylonStore): object {
  const person = type === 'user' ? store.users.get(id) : store.contacts.get(id);
  const mini = type === 'user' ? { user: store.miniUser(id) } : { contact: store.miniContact(id) };
  const name = person?.name ?? (id === store.tokenUserId ? 'API' : '');
  return { ...message, author: { name, avatar_url: person?.avatar_url ?? '', ...mini } };
}

const message = { ...authorFields, body_html: required, attachment_urls: v.optional(texts, []) };
const recipients = {
  to_emails: v.optional(texts, []),
  cc_emails: v.optional(texts, []),
  bcc_emails: v.optional(texts, []),
};
const reply = v.object({ ...message, message_id: required, email_info: v.optional(object(recipients), {}) });
const note = v.object({ ...message, thread_id: optionalText, message_id: optionalText, thread_name: optionalText });

/** Creates the routes to write on an issue: a reply to the customer, and an internal note. */
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

/** Updates the state: after a user's reply the issue waits for the customer, after a customer's it waits for us. */
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

/** Returns the recipients of a reply. They are never copied from the previous message. */
function emailInfoOf(given: v.InferOutput<typeof reply>['email_info'], { random }: PylonStore): EmailInfo {
  if (Object.values(given).flat().length === 0) {
    throw invalid('email_info must contain at least one recipient across to_emails, cc_emails and bcc_emails');
  }
  return { from_email: supportAddress, ...given, message_id: `<${random.hex(24)}@mail.${organisationDomain}>` };
}

/** Returns the thread of a note: the named one, the thread of a named note, or a new one. */
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

type GivenMessage = Partial<MessageRecord> & { readonly author: Actor; readonly message_html: string };

/** Adds a message to an issue. By default it has the current time and the source of the issue. */
export function addMessage(store: PylonStore, issue: IssueRecord, message: GivenMessage): MessageRecord {
  const defaults = { ...blankMessage, id: store.random.uuid(), timestamp: store.now(), source: issue.source };
  return store.conversationOf(issue).messages.insert({ ...defaults, ...message });
}

export function addThread(store: PylonStore, issue: IssueRecord, name: string): ThreadRecord {
  const thread = { id: store.random.uuid(), issue_id: issue.id, name, source: null, channel_id: null, thread_id: null };
  return store.conversationOf(issue).threads.insert(thread);
}

/** Returns the thread for a note that names none: the latest one in Slack, or else a new internal one. */
export function noteThread(store: PylonStore, issue: IssueRecord, name = 'Internal notes'): ThreadRecord {
  const backed = store.conversationOf(issue).threads.filter(({ source }) => source === 'slack');
  return backed.at(-1) ?? addThread(store, issue, name);
}

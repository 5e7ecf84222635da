import * as v from 'valibot';
import { text } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { type LimitRule, pageByTime, pageFields } from '../paging.ts';
import type { MessageRecord } from '../records/issue.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { addThread } from './conversations.ts';

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
      // Who asks for neither a limit nor a cursor gets everything.
      const isPaged = request.query.get('limit') || wanted.cursor;
      const all = { limit: messages.size, cursor: '' };
      const { data, pagination } = pageByTime(
        messages.all(),
        isPaged ? wanted : all,
        messages.idOf,
        'timestamp',
        'oldest-first',
      );
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

/** An author has either `user` or `contact`; the other key is missing, as observed of the vendor. */
function messageView({ author: { type, id }, ...message }: MessageRecord, store: PylonStore): object {
  const person = type === 'user' ? store.users.get(id) : store.contacts.get(id);
  const mini = type === 'user' ? { user: store.miniUser(id) } : { contact: store.miniContact(id) };
  const name = person?.name ?? (id === store.tokenUserId ? 'API' : '');
  return { ...message, author: { name, avatar_url: person?.avatar_url ?? '', ...mini } };
}

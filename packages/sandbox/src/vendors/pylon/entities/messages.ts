import { type LimitRule, pageFromQuery, pageOf } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type MessageRecord, messageView } from '../records/message.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';

const limit: LimitRule = { default: 100, min: 1, max: 1000 };

const place = (message: MessageRecord) => `${message.timestamp}|${message.id}`;

export function messageRoutes(store: PylonStore): PylonRoutes {
  const findMessage = (params: Readonly<Record<string, string>>) => {
    const conversation = store.conversationOf(findIssue(store, params.id));
    const index = conversation.messages.findIndex(({ id }) => id === params.message_id);
    const message = conversation.messages[index];
    if (!message) throw missing('Message');
    return { conversation, index, message };
  };
  return {
    'GET /issues/{id}/messages': ({ params, query }) => {
      const { messages } = store.conversationOf(findIssue(store, params.id));
      // Whoever asks for neither a limit nor a place gets everything.
      const all = !query.get('limit') && !query.get('cursor');
      const wanted = all ? { limit: messages.length, after: undefined } : pageFromQuery(query, limit);
      const page = pageOf(messages, wanted, place, 'oldest-first');
      return { data: page.records.map((message) => messageView(message, store)), pagination: page.pagination };
    },
    'DELETE /issues/{id}/messages/{message_id}': ({ params }) => {
      const { conversation, index } = findMessage(params);
      conversation.messages.splice(index, 1);
      return {};
    },
    'POST /issues/{id}/messages/{message_id}/redact': ({ params }) => {
      const { conversation, index, message } = findMessage(params);
      const redacted: MessageRecord = { ...message, message_html: '<p>[redacted]</p>', file_urls: [] };
      conversation.messages[index] = redacted;
      return { data: messageView(redacted, store) };
    },
  };
}

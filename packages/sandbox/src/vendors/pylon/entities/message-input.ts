import type { IssueRecord } from '../records/issue.ts';
import type { MessageRecord, ThreadRecord } from '../records/message.ts';
import type { PylonStore } from '../store.ts';

/** A message with an ID of its own; not yet in a conversation. */
export function newMessage(store: PylonStore, message: Omit<MessageRecord, 'id'>): MessageRecord {
  return { id: store.random.uuid(), ...message };
}

export function newThread(store: PylonStore, issue: IssueRecord, name: string): ThreadRecord {
  const thread = { id: store.random.uuid(), issue_id: issue.id, name, source: null, channel_id: null, thread_id: null };
  store.conversationOf(issue).threads.push(thread);
  return thread;
}

/** The thread for a note that names none: the latest one that Slack backs, or else a new one of Pylon's own. */
export function noteThread(store: PylonStore, issue: IssueRecord, name: string): ThreadRecord {
  const backed = store.conversationOf(issue).threads.findLast(({ source }) => source === 'slack');
  return backed ?? newThread(store, issue, name);
}

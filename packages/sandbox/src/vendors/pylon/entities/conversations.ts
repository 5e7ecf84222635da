import type { Actor } from '../records/base.ts';
import { blankMessage, type IssueRecord, type MessageRecord, type ThreadRecord } from '../records/issue.ts';
import type { PylonStore } from '../store.ts';

type GivenMessage = Partial<MessageRecord> & { readonly author: Actor; readonly message_html: string };

/** Adds a message to an issue; it is from now and has the source of the issue unless something else is given. */
export function addMessage(store: PylonStore, issue: IssueRecord, message: GivenMessage): MessageRecord {
  const defaults = { ...blankMessage, id: store.random.uuid(), timestamp: store.now(), source: issue.source };
  return store.conversationOf(issue).messages.insert({ ...defaults, ...message });
}

export function addThread(store: PylonStore, issue: IssueRecord, name: string): ThreadRecord {
  const thread = { id: store.random.uuid(), issue_id: issue.id, name, source: null, channel_id: null, thread_id: null };
  return store.conversationOf(issue).threads.insert(thread);
}

/** The thread for a note that names none: the latest one that Slack backs, or else a new one of Pylon's own. */
export function noteThread(store: PylonStore, issue: IssueRecord, name = 'Internal notes'): ThreadRecord {
  const backed = store.conversationOf(issue).threads.filter(({ source }) => source === 'slack');
  return backed.at(-1) ?? addThread(store, issue, name);
}

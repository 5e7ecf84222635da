import { timeChanges } from '../changes.ts';
import type { Input } from '../input.ts';
import type { IssueRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { authorFrom } from './issue-input.ts';
import { newMessage, noteThread } from './message-input.ts';

/** A message that has been checked and can be added to an issue. */
export interface ImportedMessage {
  readonly timestamp: string;
  to(issue: IssueRecord): void;
}

/** Reads `messages`, the oldest first; addresses of attachments that are left out are added to `skipped`. */
export function importedMessages(input: Input, store: PylonStore, skipped: string[]): ImportedMessage[] {
  const messages = input.objects('messages') ?? [];
  if (messages.length === 0) throw invalid('At least one message is required');
  return messages
    .map((message): ImportedMessage => {
      const body = message.required('body_html');
      const isPrivate = message.flag('is_private');
      if (isPrivate === undefined) throw invalid('messages.is_private is required');
      const author = authorFrom(message, store);
      const timestamp = timeChanges(message, ['created_at']).created_at ?? store.now();
      const files = attachmentsFrom(message, skipped);
      return {
        timestamp,
        to(issue) {
          const record = newMessage(store, {
            author,
            message_html: body,
            timestamp,
            is_private: isPrivate,
            source: issue.source,
            thread_id: isPrivate ? importThread(store, issue) : null,
            email_info: null,
            file_urls: files,
          });
          store.conversationOf(issue).messages.push(record);
        },
      };
    })
    .sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
}

/** Which checks the vendor makes is not documented: here only public https addresses pass. */
export function attachmentsFrom(input: Input, skipped: string[]): string[] {
  return (input.texts('attachment_urls') ?? []).filter((address) => {
    const url = URL.parse(address);
    const passes = url?.protocol === 'https:' && !/^(localhost|[\d.]+|\[.*\])$/.test(url.hostname);
    if (!passes) skipped.push(address);
    return passes;
  });
}

function importThread(store: PylonStore, issue: IssueRecord): string {
  const existing = store.conversationOf(issue).threads.at(-1);
  return (existing ?? noteThread(store, issue, 'Internal notes')).id;
}

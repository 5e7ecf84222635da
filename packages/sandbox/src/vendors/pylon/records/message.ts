import type { PylonStore } from '../store.ts';

export interface EmailInfo {
  readonly from_email: string;
  readonly to_emails: readonly string[];
  readonly cc_emails: readonly string[];
  readonly bcc_emails: readonly string[];
  readonly message_id: string;
}

export interface MessageRecord {
  readonly id: string;
  readonly author: { readonly type: 'user' | 'contact'; readonly id: string };
  readonly message_html: string;
  readonly timestamp: string;
  readonly is_private: boolean;
  readonly source: string;
  /** Set for internal notes only. */
  readonly thread_id: string | null;
  readonly email_info: EmailInfo | null;
  readonly file_urls: readonly string[];
}

export interface ThreadRecord {
  readonly id: string;
  readonly issue_id: string;
  readonly name: string;
  readonly source: string | null;
  readonly channel_id: string | null;
  readonly thread_id: string | null;
}

/** An author has either `user` or `contact`; the other key is missing, as observed of the vendor. */
export function messageView(message: MessageRecord, store: PylonStore): Record<string, unknown> {
  const { type, id } = message.author;
  const person = type === 'user' ? store.users.get(id) : store.contacts.get(id);
  const mini = type === 'user' ? { user: store.miniUser(id) } : { contact: store.miniContact(id) };
  return {
    id: message.id,
    author: {
      name: person?.name ?? (id === store.tokenUserId ? 'API' : ''),
      avatar_url: person?.avatar_url ?? '',
      ...mini,
    },
    message_html: message.message_html,
    timestamp: message.timestamp,
    is_private: message.is_private,
    source: message.source,
    thread_id: message.thread_id,
    email_info: message.email_info,
    file_urls: message.file_urls,
  };
}

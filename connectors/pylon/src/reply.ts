import { type CallOptions, NotFoundError, type RequestPreview, type Result } from '@agent-connectors/core';
import type { Pylon } from './client.ts';
import type { PostedMessage } from './entities/issue-replies.ts';
import type { Message } from './entities/messages.ts';

/** What `replyToCustomer` needs of a client; one made with `createPylonWith({ messages, issueReplies })` has it. */
export type ReplyClient = Pick<Pylon, 'messages' | 'issueReplies'>;

export interface ReplyInput {
  /** Id or number of the issue. */
  readonly id: string;
  /** The reply, as HTML. */
  readonly body_html: string;
  /** The customer-visible message whose conversation to continue. Default: the latest one. */
  readonly message_id?: string;
  readonly attachment_urls?: string[];
  /** User to reply as. Default: the token's. */
  readonly user_id?: string;
}

/**
 * Replies to the customer of an issue in the conversation that they last wrote in, or were last written to in. Finds the
 * message that Pylon wants named and, on a mail conversation, the recipients, which Pylon does not take over by itself:
 * whoever wrote the mail, or whom it went to when the team wrote it, with the same people in copy.
 *
 * Throws `NotFoundError` when the issue has no message that the customer can see. With `dryRun` the messages are read
 * and the reply is only shown.
 */
export async function replyToCustomer<DryRun extends boolean = false>(
  pylon: ReplyClient,
  { message_id: wanted, ...reply }: ReplyInput,
  options: CallOptions<never, DryRun> = {},
): Promise<Result<DryRun extends true ? RequestPreview : PostedMessage>> {
  const message = await findMessage(pylon, reply.id, wanted, options.signal ?? undefined);
  const recipients = recipientsOf(message);
  const params = { ...reply, message_id: message.id, ...(recipients && { email_info: recipients }) };
  // Both sides choose by `DryRun`, which the compiler cannot see through while it is open.
  return pylon.issueReplies.create(params, options) as Promise<
    Result<DryRun extends true ? RequestPreview : PostedMessage>
  >;
}

async function findMessage(
  pylon: ReplyClient,
  id: string,
  wanted: string | undefined,
  signal: AbortSignal | null | undefined,
): Promise<Message> {
  let latest: Message | undefined;
  // Oldest first: the last one that fits is the latest. Only what is explicitly not private is taken for visible.
  for await (const message of pylon.messages.list({ id, limit: 1000 }, { signal })) {
    if (message.is_private === false && (wanted === undefined || message.id === wanted)) latest = message;
  }
  if (latest !== undefined) return latest;
  throw new NotFoundError({
    message:
      wanted === undefined
        ? `Issue ${id} has no message that the customer can see.`
        : `Issue ${id} has no message ${wanted} that the customer can see.`,
    hint: 'Write an internal note, or create an issue with a destination to begin a conversation.',
    connector: 'pylon',
    entity: 'issue_replies',
    action: 'create',
  });
}

interface Recipients {
  to_emails: string[];
  cc_emails?: string[];
}

/** Whom a reply to a mail goes to; none for a message that was no mail. */
function recipientsOf({ email_info: mail, author }: Message): Recipients | undefined {
  if (!mail) return undefined;
  const fromTeam = author?.user !== null && author?.user !== undefined;
  const to = fromTeam ? (mail.to_emails ?? []) : [mail.from_email].filter((address) => typeof address === 'string');
  const copies = mail.cc_emails ?? [];
  if (to.length === 0 && copies.length === 0) return undefined;
  return { to_emails: to, ...(copies.length > 0 && { cc_emails: copies }) };
}

import { type CallOptions, NotFoundError, type RequestPreview, type Result } from '@agent-connectors/core';
import type { Pylon } from './client.ts';
import type { PostedMessage } from './entities/issue-replies.ts';
import type { Message } from './entities/messages.ts';

/** The part of a client that `replyToCustomer` uses, as `createPylonWith({ messages, issueReplies })` provides it. */
export type ReplyClient = Pick<Pylon, 'messages' | 'issueReplies'>;

export interface ReplyInput {
  /** ID or number of the issue. */
  readonly id: string;
  /** Content of the reply, as HTML. */
  readonly body_html: string;
  /** ID of a customer-visible message whose conversation to continue. Default: the latest one. */
  readonly message_id?: string;
  /** URLs of files to attach, as `attachments.create` returns them. */
  readonly attachment_urls?: string[];
  /** ID of the user to reply as. Default: the token's user. */
  readonly user_id?: string;
}

/**
 * Sends a reply to the customer of an issue. Continues the conversation of `message_id`, or of the latest message that the
 * customer can see. For an email conversation, Pylon requires the recipients. The reply goes to the sender of the email,
 * or to its recipients if the team sent it, with the same addresses in CC.
 *
 * Throws `NotFoundError` if the issue has no message that the customer can see. With `dryRun`, reads the messages and
 * returns the request for the reply without sending it.
 */
export async function replyToCustomer<DryRun extends boolean = false>(
  pylon: ReplyClient,
  { message_id: wanted, ...reply }: ReplyInput,
  options: CallOptions<never, DryRun> = {},
): Promise<Result<DryRun extends true ? RequestPreview : PostedMessage>> {
  const message = await findMessage(pylon, reply.id, wanted, options.signal ?? undefined);
  const recipients = recipientsOf(message);
  const params = { ...reply, message_id: message.id, ...(recipients && { email_info: recipients }) };
  // Safe: both types depend on `DryRun` in the same way, which the compiler cannot resolve while it is generic.
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
  // Messages come oldest first, so the last match is the latest. Only an explicit `false` counts as visible.
  for await (const message of pylon.messages.list({ id, limit: 1000 }, { signal })) {
    if (message.is_private === false && (wanted === undefined || message.id === wanted)) latest = message;
  }
  if (latest !== undefined) return latest;
  throw new NotFoundError({
    message:
      wanted === undefined
        ? `Issue ${id} has no message that the customer can see.`
        : `Issue ${id} has no message ${wanted} that the customer can see.`,
    hint: 'Write an internal note, or create an issue with a destination to start a conversation.',
    connector: 'pylon',
    entity: 'issue_replies',
    action: 'create',
  });
}

interface Recipients {
  to_emails: string[];
  cc_emails?: string[];
}

/** Returns the recipients of a reply to an email, or `undefined` for a message that is not an email. */
function recipientsOf({ email_info: email, author }: Message): Recipients | undefined {
  if (!email) return undefined;
  const fromTeam = author?.user !== null && author?.user !== undefined;
  const to = fromTeam ? (email.to_emails ?? []) : [email.from_email].filter((address) => typeof address === 'string');
  const copies = email.cc_emails ?? [];
  if (to.length === 0 && copies.length === 0) return undefined;
  return { to_emails: to, ...(copies.length > 0 && { cc_emails: copies }) };
}

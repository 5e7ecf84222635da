import {
  fieldsOf,
  hasHmacSignature,
  needSecret,
  parseWebhook,
  readWebhook,
  unsigned,
  WebhookError,
  type WebhookRequest,
  wronglySigned,
} from '@agent-connectors/core/webhooks';
import { type LinearWebhook, recordTypes } from './webhook-events.ts';

export { WebhookError, type WebhookProblem, type WebhookRequest } from '@agent-connectors/core/webhooks';
export type {
  AppEvent,
  AttachmentEventData,
  CommentEventData,
  CycleEventData,
  EventRecord,
  IssueEventData,
  IssueLabelEventData,
  IssueSlaEvent,
  LinearActor,
  LinearEvent,
  LinearWebhook,
  LinearWebhookAction,
  LinearWebhookData,
  ProjectEventData,
  ProjectUpdateEventData,
  ReactionEventData,
} from './webhook-events.ts';

export interface LinearWebhookOptions {
  /** Secret of the webhook, `lin_wh_…`: shown in Linear's settings, and returned by `webhooks.create`. */
  readonly secret: string;
  /** Maximum difference in seconds between the time of sending and now, in either direction. Default: 60. */
  readonly toleranceSeconds?: number | undefined;
  /** The current time. Default: now. */
  readonly now?: Date | undefined;
}

/** A verified webhook. */
export interface VerifiedLinearWebhook {
  readonly event: LinearWebhook;
  /** UUID of the delivery. A delivery that is repeated has the same one. */
  readonly deliveryId: string | undefined;
}

const header = 'Linear-Signature';

/**
 * Verifies a webhook of Linear and returns its event. The signature is the hex HMAC-SHA256 of the raw body, which contains
 * the time of sending as `webhookTimestamp`. The header `Linear-Timestamp` is not signed, so it is ignored.
 *
 * Linear repeats a delivery that receives no 200 response within five seconds. So store the event, respond, and process it
 * afterwards.
 *
 * Returns an event that this package does not know unchanged. Integers that a JavaScript number cannot represent become
 * strings. Throws `WebhookError` if the signature is missing or wrong, if the event was sent too long ago or ahead
 * (`too_old`), or if the body is not an event, already parsed or larger than 5 MB; with the problem `missing_secret` if
 * `secret` is missing. See https://linear.app/developers/webhooks.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: LinearWebhookOptions,
): Promise<VerifiedLinearWebhook> {
  const secret = needSecret(options?.secret, 'secret');
  const { toleranceSeconds = 60, now = new Date() } = options;
  const raw = await readWebhook(request);
  const signature = raw.header(header);
  if (signature === undefined)
    throw unsigned(header, 'Linear signs every webhook. Check that nothing in front of this code removes headers.');
  if (!(await hasHmacSignature(secret, raw.bytes, signature))) throw wronglySigned(header);
  const event = eventOf(parseWebhook(raw));
  checkAge(event.webhookTimestamp, now.getTime(), toleranceSeconds);
  return { event, deliveryId: raw.header('Linear-Delivery') };
}

function eventOf(body: unknown): LinearWebhook {
  const { type, action, data, webhookTimestamp } = fieldsOf(body);
  if (typeof type !== 'string' || typeof action !== 'string') throw malformed('it has no type or no action');
  if (typeof webhookTimestamp !== 'number') throw malformed('it has no webhookTimestamp');
  if (Object.hasOwn(recordTypes, type) && typeof fieldsOf(data)['id'] !== 'string')
    throw malformed(`${type} requires data.id`);
  // Safe: the fields that tell events apart are validated. Other fields are tolerant, as in responses.
  return body as LinearWebhook;
}

function checkAge(sentAt: number, now: number, tolerance: number): void {
  const age = Math.round((now - sentAt) / 1000);
  // Written this way round so that a tolerance that is not a number rejects every webhook.
  if (Math.abs(now - sentAt) <= tolerance * 1000) return;
  throw new WebhookError({
    problem: 'too_old',
    message: `The webhook was sent ${age < 0 ? `${-age} s ahead of now` : `${age} s ago`}. The tolerance is ${tolerance} s.`,
    hint: 'Someone may have replayed it. If all webhooks are rejected, check the clock of this machine.',
  });
}

const malformed = (what: string) =>
  new WebhookError({ problem: 'malformed', message: `The webhook's body is not a Linear event: ${what}.` });

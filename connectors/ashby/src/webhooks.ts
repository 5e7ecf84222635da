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
import { type AshbyWebhook, type AshbyWebhookAction, subjectOf } from './webhook-events.ts';

export { WebhookError, type WebhookProblem, type WebhookRequest } from '@agent-connectors/core/webhooks';
export type {
  AshbyEvent,
  AshbyWebhook,
  AshbyWebhookAction,
  AshbyWebhookData,
  OtherAshbyEvent,
} from './webhook-events.ts';

export interface AshbyWebhookOptions {
  /** The `secretToken` of the webhook. */
  readonly secret: string;
}

const header = 'Ashby-Signature';
const prefix = 'sha256=';

/**
 * Verifies the signature of an Ashby webhook and returns the event. The signature header holds `sha256=` and the hex
 * HMAC-SHA256 of the raw body. It has no timestamp, so a captured request can be replayed, and Ashby makes up to ten attempts
 * to deliver an event. Use `webhookActionId` to skip events that you have already handled.
 *
 * Returns an event that this package does not know as received. Integers that exceed the range of a JavaScript number are
 * strings. Throws `WebhookError` if the signature is missing or wrong, or if the body is not an event, was already parsed or
 * is larger than 5 MB; with `problem: 'missing_secret'` if `secret` is missing or empty.
 *
 * See https://developers.ashbyhq.com/docs/authenticating-webhooks and https://developers.ashbyhq.com/docs/common-payload-data.
 */
export async function verifyWebhook(request: WebhookRequest, options: AshbyWebhookOptions): Promise<AshbyWebhook> {
  const secret = needSecret(options?.secret, 'secret');
  const raw = await readWebhook(request);
  const signature = raw.header(header);
  if (signature === undefined) {
    throw unsigned(
      header,
      'Ashby signs only webhooks that have a secret token. Set one, and make sure that no proxy or middleware removes the header.',
    );
  }
  const hex = signature.startsWith(prefix) ? signature.slice(prefix.length) : '';
  if (!(await hasHmacSignature(secret, raw.bytes, hex))) throw wronglySigned(header);
  return eventOf(parseWebhook(raw));
}

function eventOf(body: unknown): AshbyWebhook {
  const { action, data } = fieldsOf(body);
  if (typeof action !== 'string') throw malformed('it has no action');
  const subject = isKnown(action) ? subjectOf[action] : undefined;
  if (subject !== undefined && typeof fieldsOf(fieldsOf(data)[subject])['id'] !== 'string') {
    throw malformed(`${action} requires data.${subject}.id`);
  }
  // Safe: the discriminant and the ID of the record are validated. Other fields are tolerant, as in responses.
  return body as AshbyWebhook;
}

const isKnown = (action: string): action is AshbyWebhookAction => Object.hasOwn(subjectOf, action);

const malformed = (what: string) =>
  new WebhookError({ problem: 'malformed', message: `The webhook's body is not an Ashby event: ${what}.` });

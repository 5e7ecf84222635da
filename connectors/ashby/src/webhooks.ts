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
  /** The `secretToken` that the webhook was made with. */
  readonly secret: string;
}

const header = 'Ashby-Signature';
const prefix = 'sha256=';

/**
 * Verifies a webhook of Ashby and reads it. The signature is the hex HMAC-SHA256 of the raw body, after `sha256=`. There is
 * no timestamp, so that an old request can be sent again, and Ashby sends one up to ten times until it is answered:
 * `webhookActionId` says which were seen before.
 *
 * An event that this package does not know is answered as it came. Throws `WebhookError` for a request without the
 * signature, with another one, or with a body that is no event, was parsed before, or is larger than 5 MB; and with the
 * problem `missing_secret` where the server has no secret. Whole numbers that a JavaScript number cannot hold are text.
 * See https://developers.ashbyhq.com/docs/authenticating-webhooks and https://developers.ashbyhq.com/docs/common-payload-data.
 */
export async function verifyWebhook(request: WebhookRequest, options: AshbyWebhookOptions): Promise<AshbyWebhook> {
  const secret = needSecret(options?.secret, 'secret');
  const raw = await readWebhook(request);
  const signature = raw.header(header);
  if (signature === undefined) {
    throw unsigned(
      header,
      'Ashby signs only the calls of webhooks that have a secret token: give it one, and see that nothing before this takes headers away.',
    );
  }
  const hex = signature.startsWith(prefix) ? signature.slice(prefix.length) : '';
  if (!(await hasHmacSignature(secret, raw.bytes, hex))) throw wronglySigned(header);
  return eventOf(parseWebhook(raw));
}

function eventOf(body: unknown): AshbyWebhook {
  const { action, data } = fieldsOf(body);
  if (typeof action !== 'string') throw malformed('it names no action');
  const subject = isKnown(action) ? subjectOf[action] : undefined;
  if (subject !== undefined && typeof fieldsOf(fieldsOf(data)[subject])['id'] !== 'string') {
    throw malformed(`${action} comes with the id of a record in data.${subject}`);
  }
  // What tells the events apart was checked; the rest of a record is as tolerant as an answer's.
  return body as AshbyWebhook;
}

const isKnown = (action: string): action is AshbyWebhookAction => Object.hasOwn(subjectOf, action);

const malformed = (what: string) =>
  new WebhookError({ problem: 'malformed', message: `The webhook's body is no event of Ashby: ${what}.` });

// Any object may be read by key; everything else has none of these fields.

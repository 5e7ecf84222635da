import {
  hasHmacSignature,
  needSecret,
  parseWebhook,
  readWebhook,
  unsigned,
  WebhookError,
  type WebhookRequest,
  wronglySigned,
} from '@agent-connectors/core/webhooks';
import type { CustomerIoObjectType, CustomerIoWebhook } from './webhook-events.ts';

export { WebhookError, type WebhookProblem, type WebhookRequest } from '@agent-connectors/core/webhooks';
export type {
  CustomerIoEvent,
  CustomerIoMetric,
  CustomerIoObjectType,
  CustomerIoWebhook,
  CustomerIoWebhookData,
  OtherCustomerIoEvent,
  UnknownCustomerIoEvent,
} from './webhook-events.ts';

export interface CustomerIoWebhookOptions {
  /** The signing key, shown in Customer.io on the page of the reporting webhook. The API does not return it. */
  readonly signingKey: string;
  /** Maximum difference in seconds between the time of signing and now, in either direction. Default: 300. */
  readonly toleranceSeconds?: number | undefined;
  /** The current time. Default: now. */
  readonly now?: Date | undefined;
}

const signatureHeader = 'X-CIO-Signature';
const timestampHeader = 'X-CIO-Timestamp';

const objectTypes: readonly CustomerIoObjectType[] = [
  'customer',
  'email',
  'push',
  'in_app',
  'sms',
  'whatsapp',
  'slack',
  'webhook',
];

/**
 * Verifies a reporting webhook of Customer.io and returns its event. The signature is the hex HMAC-SHA256 of
 * `v0:<X-CIO-Timestamp>:<raw body>`.
 *
 * Customer.io sends an event again, for up to seven days, until it receives a 2xx response within four seconds. Later
 * events wait meanwhile. So store the event, respond, and process it afterwards. To process each event once, insert its
 * `event_id` under a unique key and skip events that are stored already. Keep the IDs for at least seven days.
 *
 * Returns an event that this package does not know unchanged. Whole numbers that a JavaScript number cannot represent
 * become strings. Throws `WebhookError` for a request without signature or timestamp, with a wrong signature, signed
 * too long ago or ahead (`too_old`), or with a body that is not an event, was parsed already or exceeds 5 MB. The
 * problem is `missing_secret` if the server has no signing key.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: CustomerIoWebhookOptions,
): Promise<CustomerIoWebhook> {
  const signingKey = needSecret(options?.signingKey, 'signingKey');
  const { toleranceSeconds = 300, now = new Date() } = options;
  const raw = await readWebhook(request);
  const signature = requireHeader(raw.header(signatureHeader), signatureHeader);
  const timestamp = requireHeader(raw.header(timestampHeader), timestampHeader);
  const prefix = new TextEncoder().encode(`v0:${timestamp}:`);
  const signed = new Uint8Array(prefix.length + raw.bytes.length);
  signed.set(prefix);
  signed.set(raw.bytes, prefix.length);
  if (!(await hasHmacSignature(signingKey, signed, signature))) throw wronglySigned(signatureHeader);
  checkAge(timestamp, now.getTime() / 1000, toleranceSeconds);
  return eventOf(parseWebhook(raw));
}

function requireHeader(value: string | undefined, header: string): string {
  if (value !== undefined) return value;
  throw unsigned(
    header,
    'Customer.io signs every reporting webhook. Check that nothing in front of this code removes headers.',
  );
}

function checkAge(timestamp: string, now: number, tolerance: number): void {
  if (!/^\d+$/.test(timestamp)) {
    throw new WebhookError({
      problem: 'malformed',
      message: `The webhook's ${timestampHeader} is not a Unix timestamp.`,
    });
  }
  const age = Math.round(now - Number(timestamp));
  // Written this way round so that a tolerance that is not a number rejects every webhook.
  if (Math.abs(age) <= tolerance) return;
  throw new WebhookError({
    problem: 'too_old',
    message: `The webhook was signed ${age < 0 ? `${-age} s ahead of now` : `${age} s ago`}. The tolerance is ${tolerance} s.`,
    hint: 'Someone may have replayed it. If all webhooks are rejected, check the clock of this machine.',
  });
}

function eventOf(body: unknown): CustomerIoWebhook {
  // Reading a key of any object is safe. Other values have none of these fields.
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  for (const name of ['event_id', 'metric']) {
    if (typeof fields[name] === 'string' && fields[name] !== '') continue;
    throw new WebhookError({ problem: 'malformed', message: `The webhook's body is not an event: it has no ${name}.` });
  }
  const { object_type: type, data } = fields;
  if (objectTypes.some((known) => known === type) && (typeof data !== 'object' || data === null)) {
    throw new WebhookError({
      problem: 'malformed',
      message: `The webhook's body is not an event: it has ${type} as its object_type, but no data.`,
    });
  }
  // The fields that tell events apart are checked. Every field of the data may be missing.
  return body as CustomerIoWebhook;
}

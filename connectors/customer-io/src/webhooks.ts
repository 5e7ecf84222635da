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
  /** The signing key that the page of the reporting webhook shows in Customer.io; the API does not have it. */
  readonly signingKey: string;
  /** By how many seconds the time of signing may differ from now, in either direction. Default: 300. */
  readonly toleranceSeconds?: number | undefined;
  /** What time it is. Default: now. */
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
 * Verifies a reporting webhook of Customer.io and reads it. The signature is the hex HMAC-SHA256 of
 * `v0:<X-CIO-Timestamp>:<raw body>`.
 *
 * An event comes again, for up to seven days, until it is answered with 2xx within four seconds, and those after it wait
 * meanwhile: write it down, answer, and work on it afterwards. What is done once goes by `event_id`: insert it under a
 * unique key and leave alone what is there already; keep the ids for seven days at least.
 *
 * An event that this package does not know is answered as it came. Throws `WebhookError` for a request without signature or
 * timestamp, with another signature, signed too long ago or ahead (`too_old`), or with a body that is no event, was parsed
 * before, or is larger than 5 MB; and with the problem `missing_secret` where the server has no signing key. Whole numbers
 * that a JavaScript number cannot hold are text.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: CustomerIoWebhookOptions,
): Promise<CustomerIoWebhook> {
  const signingKey = needSecret(options?.signingKey, 'signingKey');
  const { toleranceSeconds = 300, now = new Date() } = options;
  const raw = await readWebhook(request);
  const signature = given(raw.header(signatureHeader), signatureHeader);
  const timestamp = given(raw.header(timestampHeader), timestampHeader);
  const prefix = new TextEncoder().encode(`v0:${timestamp}:`);
  const signed = new Uint8Array(prefix.length + raw.bytes.length);
  signed.set(prefix);
  signed.set(raw.bytes, prefix.length);
  if (!(await hasHmacSignature(signingKey, signed, signature))) throw wronglySigned(signatureHeader);
  checkAge(timestamp, now.getTime() / 1000, toleranceSeconds);
  return eventOf(parseWebhook(raw));
}

function given(value: string | undefined, header: string): string {
  if (value !== undefined) return value;
  throw unsigned(header, 'Customer.io signs every reporting webhook: see that nothing before this takes headers away.');
}

function checkAge(timestamp: string, now: number, tolerance: number): void {
  if (!/^\d+$/.test(timestamp)) {
    throw new WebhookError({ problem: 'malformed', message: `The webhook's ${timestampHeader} is no unix time.` });
  }
  const age = Math.round(now - Number(timestamp));
  // Asked this way round: a tolerance that is no number lets nothing in.
  if (Math.abs(age) <= tolerance) return;
  throw new WebhookError({
    problem: 'too_old',
    message: `The webhook was signed ${age < 0 ? `${-age} s ahead of now` : `${age} s ago`}; ${tolerance} s are tolerated.`,
    hint: 'It may have been sent again by somebody else. If all are refused, check the clock of this machine.',
  });
}

function eventOf(body: unknown): CustomerIoWebhook {
  // Any object may be read by key; everything else has none of these fields.
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  for (const name of ['event_id', 'metric']) {
    if (typeof fields[name] === 'string' && fields[name] !== '') continue;
    throw new WebhookError({ problem: 'malformed', message: `The webhook's body is no event: it has no ${name}.` });
  }
  const { object_type: type, data } = fields;
  if (objectTypes.some((known) => known === type) && (typeof data !== 'object' || data === null)) {
    throw new WebhookError({ problem: 'malformed', message: `The webhook's body is no event: ${type} without data.` });
  }
  // What tells the events apart was checked; every field of the data may be missing.
  return body as CustomerIoWebhook;
}

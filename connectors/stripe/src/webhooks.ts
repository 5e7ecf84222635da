import {
  fieldsOf,
  hasHmacSignature,
  needSecret,
  parseWebhook,
  type RawWebhook,
  readWebhook,
  unsigned,
  WebhookError,
  type WebhookRequest,
  wronglySigned,
} from '@agent-connectors/core/webhooks';
import type { StripeWebhook } from './webhook-events.ts';

export { WebhookError, type WebhookProblem, type WebhookRequest } from '@agent-connectors/core/webhooks';
export type {
  OtherStripeEvent,
  StripeEvent,
  StripeEventRecord,
  StripeEventType,
  StripeThinEvent,
  StripeWebhook,
} from './webhook-events.ts';

export interface StripeWebhookOptions {
  /** Secret of the webhook endpoint, `whsec_…`: from its page in the dashboard, or from `webhookEndpoints.create`. */
  readonly secret: string;
  /** Maximum age of a webhook in seconds. Default: 300. */
  readonly toleranceSeconds?: number | undefined;
  /** The current time. Default: now. */
  readonly now?: Date | undefined;
}

const header = 'Stripe-Signature';

/** Stripe sends one signature for each valid secret, and while a secret is rolled there are two. Each costs a hash of the body. */
const mostSignatures = 5;

/**
 * Verifies a Stripe webhook and returns its event. A signature is the hex HMAC-SHA256 of `<t>.<raw body>`, with the whole
 * secret as the key. One valid `v1` signature suffices; other schemes are ignored.
 *
 * Stripe retries for up to three days, and the order of events is not guaranteed: respond with a 2xx at once, skip an `id`
 * that you have handled, and get the record anew where its latest state matters.
 *
 * Returns an event that this package does not know as received. Whole numbers that a JavaScript number cannot represent become
 * strings. Throws `WebhookError` if the signature is missing or wrong, for a webhook that was signed too long ago (`too_old`),
 * and for a body that is not an event, was already parsed or is larger than 5 MB; with `problem: 'missing_secret'` if `secret`
 * is missing. See https://docs.stripe.com/webhooks.
 */
export async function verifyWebhook(request: WebhookRequest, options: StripeWebhookOptions): Promise<StripeWebhook> {
  const secret = needSecret(options?.secret, 'secret');
  const { toleranceSeconds = 300, now = new Date() } = options;
  const raw = await readWebhook(request);
  const given = raw.header(header);
  if (given === undefined) {
    throw unsigned(header, 'Stripe signs every webhook. Check that nothing in front of this code removes headers.');
  }
  const { time, signatures } = parseSignature(given);
  const signed = signedBytes(time, raw);
  const matches = await Promise.all(signatures.map((signature) => hasHmacSignature(secret, signed, signature)));
  if (!matches.includes(true)) throw wronglySigned(header);
  checkAge(Number(time), now.getTime() / 1000, toleranceSeconds);
  return eventOf(parseWebhook(raw));
}

/** Reads `t=1492774577,v1=5257a8…,v1=9d2f…,v0=6ffbb5…`. */
function parseSignature(given: string): { readonly time: string; readonly signatures: readonly string[] } {
  const parts = given.split(',').map((part) => {
    const [name = '', ...value] = part.split('=');
    return [name.trim(), value.join('=').trim()] as const;
  });
  const [, time = ''] = parts.find(([name]) => name === 't') ?? [];
  const signatures = parts.filter(([name]) => name === 'v1').map(([, value]) => value);
  if (/^\d{1,15}$/.test(time) && signatures.length > 0)
    return { time, signatures: signatures.slice(0, mostSignatures) };
  throw new WebhookError({
    problem: 'wrong_signature',
    message: `The webhook's ${header} has no time (t) or no signature of the scheme v1.`,
    hint: 'Pass the header as received.',
  });
}

function signedBytes(time: string, { bytes }: RawWebhook): Uint8Array {
  const prefix = new TextEncoder().encode(`${time}.`);
  const signed = new Uint8Array(prefix.length + bytes.length);
  signed.set(prefix);
  signed.set(bytes, prefix.length);
  return signed;
}

function checkAge(time: number, now: number, tolerance: number): void {
  const age = Math.round(now - time);
  // Written this way round so that a tolerance that is not a number rejects every webhook.
  if (age <= tolerance) return;
  throw new WebhookError({
    problem: 'too_old',
    message: `The webhook was signed ${age} s ago. The tolerance is ${tolerance} s.`,
    hint: 'Someone may have replayed it. If all webhooks are rejected, check the clock of this machine.',
  });
}

function eventOf(body: unknown): StripeWebhook {
  const { object, id, type, data } = fieldsOf(body);
  const isThin = object === 'v2.core.event';
  if (typeof id !== 'string' || typeof type !== 'string' || (object !== 'event' && !isThin)) {
    throw malformed('it has no id, no type, or another object');
  }
  const record: unknown = fieldsOf(data)['object'];
  if (!isThin && (typeof record !== 'object' || record === null)) throw malformed(`${type} requires data.object`);
  // Safe: the discriminants and the record are validated. Other fields are tolerant, as in responses.
  return body as StripeWebhook;
}

const malformed = (what: string) =>
  new WebhookError({ problem: 'malformed', message: `The webhook's body is not a Stripe event: ${what}.` });

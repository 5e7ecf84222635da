import {
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
import type { GithubWebhook } from './webhook-events.ts';

export { WebhookError, type WebhookProblem, type WebhookRequest } from '@agent-connectors/core/webhooks';
export type {
  GithubEvent,
  GithubWebhook,
  GithubWebhookName,
  GithubWebhookPayloads,
  OtherGithubEvent,
} from './webhook-events.ts';

export interface GithubWebhookOptions {
  /** Secret of the webhook, or of the app. */
  readonly secret: string;
}

const header = 'X-Hub-Signature-256';
const prefix = 'sha256=';

/**
 * Verifies the signature of a GitHub webhook and returns its event. The signature header holds `sha256=` and the hex
 * HMAC-SHA256 of the raw body. It covers no time, so an old request can be replayed: skip a `delivery` that you have
 * already handled. The older header `X-Hub-Signature` (SHA-1) is ignored.
 *
 * Accepts both content types that a webhook can have: JSON, and a form with the JSON in `payload`. Returns an event that this
 * package does not know as received. Integers that exceed the range of a JavaScript number are strings.
 *
 * Throws `WebhookError` if the signature is missing or wrong, or if the body is no event, was already parsed or is larger
 * than 5 MB; with the problem `missing_secret` if `secret` is missing.
 *
 * See https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries.
 */
export async function verifyWebhook(request: WebhookRequest, options: GithubWebhookOptions): Promise<GithubWebhook> {
  const secret = needSecret(options?.secret, 'secret');
  const raw = await readWebhook(request);
  const signature = raw.header(header);
  if (signature === undefined) {
    throw unsigned(
      header,
      'GitHub signs only webhooks that have a secret. Set one, and make sure that no proxy or middleware removes the header.',
    );
  }
  const hex = signature.startsWith(prefix) ? signature.slice(prefix.length) : '';
  if (!(await hasHmacSignature(secret, raw.bytes, hex))) throw wronglySigned(header);
  return eventOf(raw);
}

function eventOf(raw: RawWebhook): GithubWebhook {
  const payload = parseWebhook(
    isForm(raw) ? { ...raw, text: new URLSearchParams(raw.text).get('payload') ?? '' } : raw,
  );
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    throw malformed('its body is no object');
  const event = raw.header('X-GitHub-Event');
  if (event === undefined) throw malformed('it has no X-GitHub-Event header');
  // Safe: the header names the event, and the signature shows that the payload is GitHub's. Fields are tolerant, as in responses.
  return { event, delivery: raw.header('X-GitHub-Delivery') ?? '', payload } as GithubWebhook;
}

const isForm = (raw: RawWebhook) =>
  /^application\/x-www-form-urlencoded\b/i.test(raw.header('Content-Type') ?? '') && raw.text.startsWith('payload=');

const malformed = (what: string) =>
  new WebhookError({ problem: 'malformed', message: `The webhook is not an event of GitHub: ${what}.` });

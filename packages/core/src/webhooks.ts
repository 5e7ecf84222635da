import { WebhookError } from './errors/webhook-error.ts';
import { parseJson } from './util/parse-json.ts';
import { malformed } from './webhook/malformed.ts';
import { readRawBody } from './webhook/webhook-body.ts';
import { headerReader } from './webhook/webhook-headers.ts';
import type { WebhookRequest } from './webhook/webhook-request.ts';

export { InvalidOptionsError } from './errors/invalid-options-error.ts';
export { WebhookError, type WebhookProblem } from './errors/webhook-error.ts';
export { fieldsOf } from './util/fields-of.ts';
export type { WebhookHeaders, WebhookRequest } from './webhook/webhook-request.ts';
export { hasHmacSignature, needSecret } from './webhook/webhook-signature.ts';

/** What a signature covers. */
export interface RawWebhook {
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8 text, without a byte order mark. */
  readonly text: string;
  /** Returns the value of a header, by its name in any case. */
  header(name: string): string | undefined;
}

/**
 * Reads the raw body and the headers of a webhook. Throws `WebhookError` (`malformed`) for a body that is missing, was
 * already read or parsed, or is larger than 5 MB. No more than that is read.
 */
export async function readWebhook(request: WebhookRequest): Promise<RawWebhook> {
  // Callers of JavaScript may pass anything.
  if (typeof request !== 'object' || request === null) {
    throw malformed('No request was passed.', 'Pass the request, or `{ headers, body }` of it.');
  }
  const header = headerReader(request.headers);
  const bytes = await readRawBody(request);
  return { bytes, text: new TextDecoder().decode(bytes), header };
}

/**
 * Parses a webhook's body, keeping whole numbers that a JavaScript number cannot hold exactly as text, as in responses. Throws
 * `WebhookError` where it is not JSON.
 */
export function parseWebhook({ text }: RawWebhook): unknown {
  try {
    return parseJson(text);
  } catch {
    throw malformed("The webhook's body is not JSON.");
  }
}

/** Creates the error for a webhook without a signature. */
export function unsigned(header: string, hint: string): WebhookError {
  return new WebhookError({ problem: 'missing_signature', message: `The webhook has no ${header} header.`, hint });
}

/** Creates the error for a webhook whose signature does not match the secret. */
export function wronglySigned(header: string): WebhookError {
  return new WebhookError({
    problem: 'wrong_signature',
    message: `The webhook's ${header} does not match this secret.`,
    hint: 'Check the secret. Verify the raw body, before anything parses or changes it.',
  });
}

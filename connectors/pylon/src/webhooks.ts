import {
  hasHmacSignature,
  InvalidOptionsError,
  needSecret,
  parseWebhook,
  readWebhook,
  unsigned,
  WebhookError,
  type WebhookRequest,
  wronglySigned,
} from '@agent-connectors/core/webhooks';
import type { PayloadIssue, PayloadSchema } from './payload-schema.ts';

export { WebhookError, type WebhookProblem, type WebhookRequest } from '@agent-connectors/core/webhooks';

export type { PayloadSchema } from './payload-schema.ts';

export interface PylonWebhookOptions<Payload> {
  /** Secret of the webhook, from Pylon's settings. */
  readonly secret: string;
  /**
   * Schema that validates the body: from Valibot, Zod, ArkType or any other library that implements Standard Schema. Pylon
   * has no fixed event format: the body follows the template of the webhook.
   */
  readonly payload?: PayloadSchema<Payload> | undefined;
}

/** A verified webhook. */
export interface PylonWebhook<Payload> {
  readonly payload: Payload;
  /** The raw body. */
  readonly text: string;
}

const header = 'X-Pylon-Signature';

/**
 * Verifies the signature of a Pylon webhook and returns its payload. The signature is the lowercase hex HMAC-SHA256 of the
 * raw body. It contains no timestamp, so an old request can be replayed: make your handler idempotent.
 *
 * Throws `WebhookError` if the signature is missing or wrong, or if the body is invalid against `payload`, already parsed,
 * or larger than 5 MB; with the problem `missing_secret` if `secret` is missing. Integers that a JavaScript number cannot
 * represent are returned as strings. See article 6080966819 (webhook signatures) in Pylon's help center.
 */
export async function verifyWebhook<Payload = unknown>(
  request: WebhookRequest,
  options: PylonWebhookOptions<Payload>,
): Promise<PylonWebhook<Payload>> {
  const secret = needSecret(options?.secret, 'secret');
  const raw = await readWebhook(request);
  const signature = raw.header(header);
  if (signature === undefined) {
    const other = raw.header('Pylon-Webhook-Signature') !== undefined;
    throw unsigned(
      header,
      other
        ? 'The request has a signature of getpylon.com, a different company. This package verifies webhooks of usepylon.com.'
        : 'Set a secret for the webhook in Pylon, and make sure that no proxy or middleware removes the header.',
    );
  }
  if (!(await hasHmacSignature(secret, raw.bytes, signature))) throw wronglySigned(header);
  return { payload: await payloadOf(parseWebhook(raw), options.payload), text: raw.text };
}

async function payloadOf<Payload>(body: unknown, schema: PayloadSchema<Payload> | undefined): Promise<Payload> {
  // Safe: without a schema, the caller declares the type of the body. `Payload` defaults to `unknown`.
  if (schema === undefined) return body as Payload;
  const result = await standardOf(schema).validate(body);
  if (result.issues === undefined) return result.value;
  const [issue] = result.issues;
  throw new WebhookError({
    problem: 'malformed',
    message: `The body of the webhook is invalid: ${pathOf(issue?.path)}: ${issue?.message ?? 'invalid value'}.`,
    hint: 'Compare the template of the webhook in Pylon with `payload`.',
  });
}

function standardOf<Payload>(schema: PayloadSchema<Payload>): PayloadSchema<Payload>['~standard'] {
  // JavaScript callers can pass any value.
  const standard: PayloadSchema<Payload>['~standard'] | undefined = schema?.['~standard'];
  if (typeof standard?.validate === 'function') return standard;
  throw new InvalidOptionsError({
    what: 'The webhook cannot be validated',
    issues: [{ path: 'payload', expected: 'a schema that follows Standard Schema', received: 'another value' }],
    hint: 'Pass a schema of Valibot, Zod, ArkType or another Standard Schema library, or omit `payload`.',
    connector: 'pylon',
  });
}

const pathOf = (path: PayloadIssue['path']) =>
  path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'body';

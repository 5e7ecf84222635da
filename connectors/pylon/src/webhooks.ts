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
  /** The secret that Pylon's settings show for the webhook. */
  readonly secret: string;
  /**
   * What the body must be: a schema of Valibot, Zod, ArkType or any other library that follows Standard Schema. The form of the
   * body is the template that was written in Pylon; there is no fixed one.
   */
  readonly payload?: PayloadSchema<Payload> | undefined;
}

/** A webhook that was verified. */
export interface PylonWebhook<Payload> {
  readonly payload: Payload;
  /** The body as it came. */
  readonly text: string;
}

const header = 'X-Pylon-Signature';

/**
 * Verifies a webhook of Pylon and reads it. The signature is the lower-case hex HMAC-SHA256 of the raw body; there is no
 * timestamp, so that an old request can be sent again: make what it does repeatable.
 *
 * Throws `WebhookError` for a request without the signature, with another one, or with a body that does not fit `payload`, was
 * parsed before, or is larger than 5 MB; and with the problem `missing_secret` where the server has no secret. Whole numbers
 * that a JavaScript number cannot hold are text.
 * See Pylon's help centre, article 6080966819 (webhook signatures).
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
        ? 'It is signed as getpylon.com signs, which is another company: this package is for usepylon.com.'
        : 'Set a secret for the webhook in Pylon, and see that nothing before this takes headers away.',
    );
  }
  if (!(await hasHmacSignature(secret, raw.bytes, signature))) throw wronglySigned(header);
  return { payload: await payloadOf(parseWebhook(raw), options.payload), text: raw.text };
}

async function payloadOf<Payload>(body: unknown, schema: PayloadSchema<Payload> | undefined): Promise<Payload> {
  // Without a schema the caller says what the template makes: `Payload` is `unknown` unless they name another type.
  if (schema === undefined) return body as Payload;
  const result = await standardOf(schema).validate(body);
  if (result.issues === undefined) return result.value;
  const [issue] = result.issues;
  throw new WebhookError({
    problem: 'malformed',
    message: `The webhook's body does not fit: ${pathOf(issue?.path)}: ${issue?.message ?? 'something else was expected'}.`,
    hint: 'Compare the template in Pylon with `payload`.',
  });
}

function standardOf<Payload>(schema: PayloadSchema<Payload>): PayloadSchema<Payload>['~standard'] {
  // Callers of JavaScript may pass anything.
  const standard: PayloadSchema<Payload>['~standard'] | undefined = schema?.['~standard'];
  if (typeof standard?.validate === 'function') return standard;
  throw new InvalidOptionsError({
    what: 'The webhook cannot be checked',
    issues: [{ path: 'payload', expected: 'a schema that follows Standard Schema', received: 'another address' }],
    hint: 'Use a schema of Valibot, Zod, ArkType or the like, or leave `payload` out.',
    connector: 'pylon',
  });
}

const pathOf = (path: PayloadIssue['path']) =>
  path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'the body';

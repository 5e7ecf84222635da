import { WebhookError } from '@agent-connectors/core';
import {
  hasHmacSignature,
  parseWebhook,
  readWebhook,
  unsigned,
  type WebhookRequest,
  wronglySigned,
} from '@agent-connectors/core/webhooks';
import * as v from 'valibot';

export type { WebhookRequest } from '@agent-connectors/core/webhooks';

export interface PylonWebhookOptions<Payload> {
  /** The secret that Pylon's settings show for the webhook. */
  readonly secret: string;
  /** What the body must be. Its form is the template that was written in Pylon; there is no fixed one. */
  readonly payload?: v.GenericSchema<unknown, Payload>;
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
 * Throws `WebhookError` for a request without the signature, with another one, or with a body that does not fit `payload`.
 * See Pylon's help centre, article 6080966819 (webhook signatures).
 */
export async function verifyWebhook<Payload = unknown>(
  request: WebhookRequest,
  options: PylonWebhookOptions<Payload>,
): Promise<PylonWebhook<Payload>> {
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
  if (!(await hasHmacSignature(options.secret, raw.bytes, signature))) throw wronglySigned(header);
  return { payload: payloadOf(parseWebhook(raw), options.payload), text: raw.text };
}

function payloadOf<Payload>(body: unknown, schema: v.GenericSchema<unknown, Payload> | undefined): Payload {
  // Without a schema the caller says what the template makes: `Payload` is `unknown` unless they name another type.
  if (schema === undefined) return body as Payload;
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new WebhookError({
    problem: 'malformed',
    message: `The webhook's body does not fit: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}.`,
    hint: 'Compare the template in Pylon with `payload`.',
  });
}

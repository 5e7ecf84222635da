import { WebhookError } from './errors/webhook-error.ts';

/** An incoming request: a web-standard one, or what a server framework has of it. The body must be as it came, not parsed. */
export type WebhookRequest =
  | Request
  | {
      readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
      readonly body: string | Uint8Array;
    };

/** What a signature is checked over. */
export interface RawWebhook {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The value of a header, by its name in any case. */
  header(name: string): string | undefined;
}

/** The largest body that is read; no vendor's event comes near it. */
const largestBody = 5_000_000;

/** Reads the raw body and the headers of a webhook. Throws `WebhookError` for a body that was read before, or is too large. */
export async function readWebhook(request: WebhookRequest): Promise<RawWebhook> {
  const bytes = await bodyOf(request);
  if (bytes.byteLength > largestBody) {
    throw new WebhookError({
      problem: 'malformed',
      message: `The webhook's body is larger than ${largestBody} bytes.`,
    });
  }
  const { headers } = request;
  return {
    bytes,
    text: new TextDecoder().decode(bytes),
    header: (name) => (headers instanceof Headers ? (headers.get(name) ?? undefined) : findHeader(headers, name)),
  };
}

async function bodyOf(request: WebhookRequest): Promise<Uint8Array> {
  if (!(request instanceof Request)) {
    return typeof request.body === 'string' ? new TextEncoder().encode(request.body) : request.body;
  }
  if (request.bodyUsed) {
    throw new WebhookError({
      problem: 'malformed',
      message: "The request's body was read before.",
      hint: 'Verify the webhook first: its signature is over the body as it came.',
    });
  }
  return new Uint8Array(await request.arrayBuffer());
}

function findHeader(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  name: string,
): string | undefined {
  const wanted = name.toLowerCase();
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === wanted) ?? [];
  return typeof value === 'string' ? value : value?.[0];
}

/**
 * Whether a hex signature is the HMAC-SHA256 of some bytes under a secret. Compared in constant time, by Web Crypto.
 */
export async function hasHmacSignature(secret: string, bytes: Uint8Array, signature: string): Promise<boolean> {
  const given = hexBytes(signature);
  if (given === undefined || secret === '') return false;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify']);
  // Copied: Web Crypto takes no view on shared memory.
  return crypto.subtle.verify(algorithm, key, given, new Uint8Array(bytes));
}

function hexBytes(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^([0-9a-f]{2})+$/i.test(hex)) return undefined;
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

/** Parses a webhook's body; throws `WebhookError` where it is no JSON. */
export function parseWebhook({ text }: RawWebhook): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WebhookError({ problem: 'malformed', message: "The webhook's body is not JSON." });
  }
}

/** Refuses a webhook that nothing signs. */
export function unsigned(header: string, hint: string): WebhookError {
  return new WebhookError({ problem: 'missing_signature', message: `The webhook has no ${header} header.`, hint });
}

/** Refuses a webhook whose signature is not that of the secret. */
export function wronglySigned(header: string): WebhookError {
  return new WebhookError({
    problem: 'wrong_signature',
    message: `The webhook's ${header} is not that of this secret.`,
    hint: 'Check the secret, and that the body is verified as it came, before anything parses or changes it.',
  });
}

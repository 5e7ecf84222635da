import { WebhookError } from '../errors/webhook-error.ts';

/**
 * Returns the secret that webhooks are verified with. Throws `WebhookError` (`missing_secret`) where there is none: the
 * server is misconfigured then, and the webhook may be valid. `option` is its name in the options of the caller.
 */
export function needSecret(secret: unknown, option: string): string {
  if (typeof secret === 'string' && secret.trim() !== '') return secret;
  const state = typeof secret === 'string' ? 'empty' : secret == null ? 'missing' : `${typeof secret}, not text`;
  throw new WebhookError({
    problem: 'missing_secret',
    message: `The webhook cannot be verified: \`${option}\` is ${state}.`,
    hint: `This server is misconfigured, and the webhook may be valid: respond with 500, not 401. Pass \`${option}\`, and check that the environment variable it is read from is set.`,
  });
}

/**
 * Returns whether a hex signature is the HMAC-SHA256 of some bytes under a secret. Web Crypto compares in constant time. Throws
 * `WebhookError` (`missing_secret`) without a secret.
 */
export async function hasHmacSignature(secret: string, bytes: Uint8Array, signature: string): Promise<boolean> {
  const encoded = new TextEncoder().encode(needSecret(secret, 'secret'));
  const given = hexBytes(signature);
  if (given === undefined) return false;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoded, algorithm, false, ['verify']);
  // Copied: Web Crypto does not accept a view on shared memory.
  return crypto.subtle.verify(algorithm, key, given, new Uint8Array(bytes));
}

function hexBytes(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^([0-9a-f]{2})+$/i.test(hex)) return undefined;
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

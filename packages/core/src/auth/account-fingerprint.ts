import type { Credentials } from './credentials.ts';

/** The beginning of a SHA-256 over an address and the credentials that go to it: enough to tell accounts apart. */
export async function accountFingerprint(
  baseUrl: string,
  names: readonly string[],
  credentials: Credentials,
): Promise<string> {
  const values = names.map((name) => [name, credentials.find(name) ?? null]);
  const text = JSON.stringify(['agent-connectors account', baseUrl, values]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

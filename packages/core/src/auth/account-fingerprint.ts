import type { Credentials } from './credentials.ts';

/**
 * Returns the beginning of a SHA-256 over an address and what identifies the account whose limits its requests use: the
 * credentials, or the name of the account where one was given. With a name, credentials may be replaced and it stays
 * the same account.
 */
export async function accountFingerprint(
  baseUrl: string,
  names: readonly string[],
  credentials: Pick<Credentials, 'find'>,
  account?: string,
): Promise<string> {
  const identity = account === undefined ? names.map((name) => [name, credentials.find(name) ?? null]) : { account };
  const text = JSON.stringify(['agent-connectors account', baseUrl, identity]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { rpcError } from './node-handler.ts';

export interface GuardOptions {
  /** Names besides `localhost` by which clients and browsers may reach the server. */
  readonly allowedHosts: readonly string[];
  /** The token that every request has to carry. */
  readonly token?: string | undefined;
}

/** Returns the refusal of a request by its headers alone, so that nobody's body is read who may not send one; `undefined` for none. */
export type Guard = (headers: Headers) => Response | undefined;

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Creates the guard of a server. A page of a browser must not reach it: neither by a name that its owner lets point to this machine (`Host`), nor
 * from elsewhere (`Origin`). An address in place of a name cannot be pointed anywhere.
 */
export function createGuard({ allowedHosts, token }: GuardOptions): Guard {
  const names = new Set([...loopback, ...allowedHosts.map((name) => name.toLowerCase())]);
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = token === undefined ? undefined : digest(token);
  return (headers) => {
    const host = hostnameOf(`http://${headers.get('host') ?? ''}`);
    if (host === undefined || !(names.has(host) || isAddress(host)))
      return rpcError(403, -32000, 'The Host header names another server.');
    const origin = headers.get('origin');
    if (origin !== null && !names.has(hostnameOf(origin) ?? ''))
      return rpcError(403, -32000, 'Pages of this origin may not use the server.');
    if (expected === undefined) return undefined;
    const given = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return undefined;
    const challenge = given === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
    return rpcError(401, -32000, 'The bearer token is missing or wrong.', { 'www-authenticate': challenge });
  };
}

/** Returns the host of an address; `undefined` for one that names a user, as no client does. */
function hostnameOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url === null || url.username !== '' || url.password !== '' ? undefined : url.hostname || undefined;
}

const isAddress = (hostname: string) => isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;

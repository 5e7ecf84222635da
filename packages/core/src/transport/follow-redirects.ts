import { type Fetch, platformFetch } from '../util/fetch.ts';
import { discard } from './body.ts';
import { exchange, type WireRequest } from './exchange.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { isInside } from './is-inside.ts';
import { assertPublicAddress } from './public-address.ts';
import type { HttpResponse } from './response.ts';
import type { RedirectRules, TransportRequest } from './transport.ts';

/** A request as far as redirects are concerned. */
export type FollowedRequest = Pick<TransportRequest, 'method' | 'url' | 'headers' | 'body' | 'signal' | 'redirects'>;

/** The last response, and the address that it came from. */
export interface FinalResponse extends HttpResponse {
  readonly url: string;
}

/** Where to send a request, and with what. */
interface Hop extends Pick<WireRequest, 'url' | 'headers' | 'fetch'> {
  /** Whether the address is below the API's own. Once a redirect has left it, no later one gets the credential. */
  readonly inside: boolean;
}

/** The most redirects that are followed. */
const maxRedirects = 3;

/** Browsers hide redirects behind status 0, which `normalizeResponse` turns into 307. */
export const isRedirect = ({ status }: { readonly status: number }) => [301, 302, 303, 307, 308].includes(status);

/**
 * Sends a request and follows the redirects that its rules allow. A redirect that is not followed is the response, without
 * its body. Rejects with `BlockedAddressError` for an address that may not be requested: nothing is sent there.
 */
export async function sendFollowing(request: FollowedRequest, fetch: Fetch): Promise<FinalResponse> {
  const { method, url, headers, body, signal, redirects } = request;
  let hop: Hop =
    redirects.base === undefined
      ? await outside(new URL(url), headers, redirects, fetch)
      : { url, headers, fetch, inside: true };
  let response = await exchange({ method, url: hop.url, headers: hop.headers, body, signal, fetch: hop.fetch });
  for (let hops = 0; isRedirect(response); hops++) {
    discard(response);
    if (signal.aborted) throw signal.reason;
    const next = method === 'GET' && hops < maxRedirects ? await nextHop(request, hop, response, fetch) : undefined;
    if (next === undefined) return { ...response, body: null, url: hop.url };
    hop = next;
    response = await exchange({ method, signal, ...hop });
  }
  return { status: response.status, headers: response.headers, body: response.body, url: hop.url };
}

/** Where a redirect leads, if it may be followed: on within the API, or to a public address without the credential. */
async function nextHop(
  { headers, redirects }: FollowedRequest,
  hop: Hop,
  response: HttpResponse,
  fetch: Fetch,
): Promise<Hop | undefined> {
  const { base, anywhere } = redirects;
  const target = redirectTarget(response, hop.url);
  if (target === undefined) return undefined;
  if (hop.inside && base !== undefined && isInside(base, target)) return { ...hop, url: target.href };
  // At the API's own origin, what lies outside of its path is not meant for us.
  if (!anywhere || (hop.inside && target.origin === base?.origin)) return undefined;
  redirects.onLeave?.(target);
  const ofFile = Object.entries(headers).filter(([name]) => ['accept', 'range', 'if-range'].includes(name));
  return outside(target, Object.fromEntries(ofFile), redirects, fetch);
}

async function outside(
  target: URL,
  headers: Hop['headers'],
  { trustedOrigins }: RedirectRules,
  fetch: Fetch,
): Promise<Hop> {
  await assertPublicAddress(target, trustedOrigins);
  const isGuarded = fetch === platformFetch && !trustedOrigins.has(target.origin);
  return { url: target.href, headers, fetch: isGuarded ? guardedFetch : fetch, inside: false };
}

/** Returns the address that a redirect names; `undefined` where it names none. */
export function redirectTarget({ headers }: { readonly headers: Headers }, from: string): URL | undefined {
  const location = headers.get('location');
  return location === null ? undefined : (URL.parse(location, from) ?? undefined);
}

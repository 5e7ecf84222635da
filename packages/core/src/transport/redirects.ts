import { discard } from './body.ts';
import { exchange, type WireRequest } from './exchange.ts';
import type { HttpResponse } from './response.ts';

/** The most redirects that are followed. */
export const mostRedirects = 3;

/** Where a redirect leads, and what is sent there. */
export type Hop = Pick<WireRequest, 'url' | 'headers' | 'fetch'>;

/** Browsers hide what a redirect says behind status 0, which `normalizeResponse` has made a 307. */
const isRedirect = ({ status }: HttpResponse) => [301, 302, 303, 307, 308].includes(status);

/**
 * Sends a request and follows redirects with GET. `next` says where each one leads, and throws for one that is not
 * followed: nothing is sent before it has looked at the address.
 */
export async function exchangeFollowing(
  request: WireRequest,
  next: (response: HttpResponse, from: string, hops: number) => Hop | Promise<Hop>,
): Promise<HttpResponse> {
  let url = request.url;
  let response = await exchange(request);
  for (let hops = 0; isRedirect(response); hops++) {
    discard(response);
    if (request.signal.aborted) throw request.signal.reason;
    const hop = await next(response, url, hops);
    url = hop.url;
    response = await exchange({ method: 'GET', signal: request.signal, ...hop });
  }
  return response;
}

/** The address that a redirect names; `undefined` where it names none. */
export function redirectTarget({ headers }: HttpResponse, from: string): URL | undefined {
  const location = headers.get('location');
  return location === null ? undefined : (URL.parse(location, from) ?? undefined);
}

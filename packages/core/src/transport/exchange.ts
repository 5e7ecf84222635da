import { type Fetch, type FetchInit, platformFetch } from './fetch.ts';
import { NetworkFailure } from './network-failure.ts';
import { type HttpResponse, normalizeResponse } from './response.ts';

/** One request as it goes on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData | undefined;
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
}

let loading: Promise<typeof import('ky')> | undefined;

/**
 * Sends one request, once, and resolves with the headers of its answer. Rejects with `NetworkFailure` where the network
 * failed, with the signal's reason where it aborts, and with whatever else `fetch` throws as it is: that is a mistake in
 * the request and no matter of the network.
 *
 * The only place that knows ky, which is loaded with the first request: it takes as long to load as everything else
 * together. Retries, deadlines, redirects and statuses are decided by the callers: ky's own would sleep through a long
 * `Retry-After` whatever its timeout, and send an `x-api-key` along to another origin. What ky gives is the knowledge of
 * what each runtime throws when the network fails.
 */
export async function exchange(request: WireRequest): Promise<HttpResponse> {
  const { method, url, signal, fetch } = request;
  loading ??= import('ky');
  const { default: ky, isNetworkError } = await loading;
  const init = await initOf(request);
  try {
    // ky's own request stays bare, and the real one goes past it: it would hand on objects of the platform, which other
    // implementations of `fetch` do not take, and join the signal with one of its own.
    const response = await ky(url, {
      method: method === 'GET' ? 'GET' : 'POST',
      fetch: () => fetch(url, init) as Promise<Response>, // looked at by its status alone, as every answer has one
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
    });
    return normalizeResponse(response);
  } catch (error) {
    if (isNetworkError(error) && !signal.aborted) throw new NetworkFailure(error.cause);
    throw error;
  }
}

/** The request in plain values. A form is written out as bytes for any `fetch` but the platform's, which alone knows it. */
async function initOf({ method, headers, body, signal, fetch }: WireRequest): Promise<FetchInit> {
  const init = { method, headers: { ...headers }, signal, redirect: 'manual' as const };
  if (body === undefined) return init;
  if (typeof body === 'string') return { ...init, body };
  if (fetch === platformFetch) return { ...init, body: body as unknown as Uint8Array<ArrayBuffer> }; // its own FormData
  const written = new Response(body);
  const type = written.headers.get('content-type') ?? 'multipart/form-data';
  return {
    ...init,
    headers: { ...headers, 'content-type': type },
    body: new Uint8Array(await written.arrayBuffer()),
  };
}

import { type Fetch, type FetchInit, type FetchResponse, platformFetch } from '../util/fetch.ts';
import { NetworkFailure } from './network-failure.ts';
import { type HttpResponse, normalizeResponse } from './response.ts';
import type { RequestBody } from './transport.ts';

/** One HTTP request. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
}

/**
 * Sends one request once, and resolves with the head of its response. Rejects with `NetworkFailure` where the network
 * failed, with the signal's reason where it aborts, and otherwise with what `fetch` throws: that is a mistake in
 * the request, not an error of the network.
 *
 * Retries, deadlines, redirects and statuses are decided by the callers.
 */
export async function exchange(request: WireRequest): Promise<HttpResponse> {
  const { url, signal, fetch } = request;
  const { body } = request;
  const isEncoded = request.fetch !== platformFetch && (body instanceof FormData || body instanceof Blob);
  const init = isEncoded ? await encodedInit(request, body) : initOf(request);
  let response: FetchResponse;
  try {
    response = await fetch(url, init);
  } catch (error) {
    throw signal.aborted ? error : await classifyFetchError(error);
  }
  return normalizeResponse(response);
}

/**
 * Distinguishes an error of the network from a mistake in the request. ky knows what `fetch` throws in which runtime,
 * and is used only now: sending every request through it takes 1.5 times as long as `fetch` itself, and loading it
 * takes longer than everything else together.
 */
export async function classifyFetchError(error: unknown): Promise<unknown> {
  const { default: ky, isNetworkError } = await import('ky');
  const failing = { fetch: () => Promise.reject(error), retry: 0, timeout: false } as const;
  const judgement: unknown = await ky('https://failed.invalid', failing).catch((reason: unknown) => reason);
  return isNetworkError(judgement) ? new NetworkFailure(error) : error;
}

function initOf({ method, headers, body, signal }: WireRequest): FetchInit {
  const init = { method, headers: { ...headers }, signal, redirect: 'manual' as const };
  if (body === undefined) return init;
  if (typeof body === 'string') return { ...init, body };
  // The standard requires to say that the body is sent before the response is read.
  if (body instanceof ReadableStream) return { ...init, body, duplex: 'half' };
  return { ...init, body: body as unknown as Uint8Array<ArrayBuffer> }; // the platform's own `fetch` knows its forms and files
}

/** Encodes a form or a file as bytes: no other `fetch` accepts the platform's. */
async function encodedInit(request: WireRequest, body: FormData | Blob): Promise<FetchInit> {
  const init = initOf({ ...request, body: undefined });
  const written = new Response(body);
  const type = init.headers['content-type'] ?? written.headers.get('content-type');
  return {
    ...init,
    headers: { ...init.headers, ...(type !== null && { 'content-type': type }) },
    body: new Uint8Array(await written.arrayBuffer()),
  };
}

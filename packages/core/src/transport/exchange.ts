import { type Fetch, type FetchInit, type FetchResponse, platformFetch } from '../util/fetch.ts';
import { NetworkFailure } from './network-failure.ts';
import { type HttpResponse, normalizeResponse } from './response.ts';

/** One HTTP request. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData | undefined;
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
  const init = request.body instanceof FormData ? await withForm(request, request.body) : initOf(request);
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
  return typeof body === 'string' ? { ...init, body } : init;
}

/** Encodes a form as bytes, except for the platform's `fetch`: no other accepts the platform's `FormData`. */
async function withForm(request: WireRequest, form: FormData): Promise<FetchInit> {
  const init = initOf(request);
  if (request.fetch === platformFetch) return { ...init, body: form as unknown as Uint8Array<ArrayBuffer> }; // its own
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? 'multipart/form-data';
  const body = new Uint8Array(await written.arrayBuffer());
  return { ...init, headers: { ...init.headers, 'content-type': type }, body };
}

import { type Fetch, type FetchInit, type FetchResponse, platformFetch } from '../util/fetch.ts';
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

/**
 * Sends one request, once, and resolves with the headers of its answer. Rejects with `NetworkFailure` where the network
 * failed, with the signal's reason where it aborts, and with whatever else `fetch` throws as it is: that is a mistake in
 * the request and no matter of the network.
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
 * Tells a failure of the network from a mistake in the request. ky knows what `fetch` throws in which runtime, and is asked
 * only now: carrying every request through it takes half as long again as `fetch` itself, and loading it takes longer than
 * everything else together.
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

/** A form is written out as bytes for any `fetch` but the platform's, which alone knows the platform's forms. */
async function withForm(request: WireRequest, form: FormData): Promise<FetchInit> {
  const init = initOf(request);
  if (request.fetch === platformFetch) return { ...init, body: form as unknown as Uint8Array<ArrayBuffer> }; // its own
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? 'multipart/form-data';
  const body = new Uint8Array(await written.arrayBuffer());
  return { ...init, headers: { ...init.headers, 'content-type': type }, body };
}

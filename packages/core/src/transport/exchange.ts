import ky from 'ky';

/** One request as it goes on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData | undefined;
  readonly signal: AbortSignal;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Sends one request, once, and resolves with the headers of its answer. The only place that knows ky.
 *
 * Retries, deadlines, redirects and statuses are decided by the callers: ky's own would sleep through a long
 * `Retry-After` whatever its timeout, and send an `x-api-key` along to another origin.
 */
export function exchange({ method, url, headers, body, signal, fetch }: WireRequest): Promise<Response> {
  return ky(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    // Not by ky, which would join it with a signal of its own: that takes a tenth of a small call.
    fetch: (input, init) => fetch(input, { ...init, signal }),
    redirect: 'manual',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  });
}

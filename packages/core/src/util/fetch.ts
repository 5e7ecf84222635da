/** What a `fetch` is called with: only plain values, which every implementation accepts, except for a body that the caller gave as a stream. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** Present with a stream. */
  readonly duplex?: 'half';
  readonly signal: AbortSignal;
  readonly redirect: 'manual';
}

/** The part of a response that is read. The `Response` of any implementation has it. */
export interface FetchResponse {
  readonly status: number;
  readonly type?: string;
  readonly headers: { get(name: string): string | null };
  /** A stream of the web's or of Node's, or nothing. */
  readonly body?: unknown;
}

/**
 * Any implementation of `fetch`: the platform's, undici's with a dispatcher, node-fetch, a stub in a test. It is called
 * as `fetch(url, { method, headers, body, signal, redirect })`, with an address and a body that are text or bytes.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Calls the platform's `fetch`, as it is at the time of the call: it may be replaced later. */
export const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init);

import type { BuiltRequest } from '../call/build-request.ts';
import type { Call } from '../call/call.ts';
import type { ApiRuntime, Found, Runtime } from '../call/runtime.ts';

/** One try of a call, ready to go. */
export interface TransportCall {
  readonly call: Call;
  readonly runtime: Runtime;
  readonly found: Found;
  readonly api: ApiRuntime;
  /** The checked parameters, under the names they have here. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The request without its credential. */
  readonly request: BuiltRequest;
  readonly signal: AbortSignal;
  readonly attempt: number;
  /** A transport that has something to do before it sends says so here: what fails meanwhile was not sent. */
  readonly progress: { phase: 'preparing' | 'sending' };
}

/**
 * An answer with its body read. For a good answer to a download the body is a stream, and `text` is what it holds where it
 * is JSON or a web page and small enough to be an error in place of the file; else it is empty.
 */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly stream?: ReadableStream<Uint8Array> | undefined;
}

/**
 * Carries one request to the vendor and one answer back: the seam that hosted execution replaces.
 *
 * It tries once. Retries, limits, the deadline and the reading of the answer are the same for every transport.
 * It rejects with a `ConnectorError`, or with whatever made it fail before an answer came.
 */
export interface Transport {
  send(call: TransportCall): Promise<Answer>;
}

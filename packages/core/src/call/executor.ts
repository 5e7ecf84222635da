import type { AnyOperation } from '../define/operation.ts';
import type { CheckResult } from './check-result.ts';
import type { RequestPreview } from './request-preview.ts';
import type { RateLimitState } from './result.ts';

/** An operation to execute: its ids, and what its connector says of it. */
export interface ExecutorOperation {
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** The definition: `kind`, `effect`, `sends`, `secrets`, its schemas and so on. */
  readonly definition: AnyOperation;
  /** Returns the vendor's name of a parameter. */
  nameOf(parameter: string): string;
}

/** The request that an executor would send. */
export interface ExecutorRequest extends Pick<RequestPreview, 'method' | 'url' | 'headers' | 'body'> {}

/** Options of one execution. */
export interface ExecutorOptions {
  /** Aborts when the caller aborts, or when `timeout` and `maxWait` are both over. Nobody waits for the result then. */
  readonly signal: AbortSignal;
  /** Milliseconds for the execution, without waits for rate limits; then for the next bytes of a download. */
  readonly timeout: number;
  /** Milliseconds that it may wait for rate limits in addition. Throw `RateLimitError` where it would take longer. */
  readonly maxWait: number;
  /** The same as in the events of hooks. */
  readonly callId: string;
  /** The fields that the caller wants of each record, as dot paths. The client selects them from what is returned in any case. */
  readonly fields?: readonly string[] | undefined;
}

/** The file of a download. */
export interface ExecutorFile {
  readonly stream: ReadableStream<Uint8Array>;
  readonly contentType?: string | undefined;
  readonly filename?: string | undefined;
}

/**
 * The result of an execution, without its envelope. `null` counts as a missing field. An invalid field besides `data`,
 * `file` and `nextCursor` is dropped with a warning.
 */
export interface ExecutionResult {
  /** The record, or the items of a page; `undefined` where the vendor sent nothing. */
  readonly data?: unknown;
  /**
   * The whole body of the vendor's response as parsed JSON, in place of `data`. The client reads it like its own responses: it takes the
   * record or the page out of the envelope, and an error in a successful response is thrown.
   */
  readonly body?: unknown;
  /** The file of a download, which has no `data`. */
  readonly file?: ExecutorFile | undefined;
  /** Where the next page begins. The executor gets it back as the parameter `cursor`, unchanged. */
  readonly nextCursor?: string | undefined;
  /** Whether another page follows. Default: whether there is a `nextCursor`. */
  readonly hasMore?: boolean | undefined;
  /** How many records there are in all. */
  readonly total?: number | undefined;
  /** See `meta.syncToken`. */
  readonly syncToken?: string | undefined;
  /** The vendor's id of the request. */
  readonly requestId?: string | undefined;
  readonly rateLimit?: RateLimitState | undefined;
  /** The records have only the selected `fields`: the others are not missing. */
  readonly narrowed?: boolean | undefined;
  /** Goes to `meta.warnings`. */
  readonly warnings?: readonly string[] | undefined;
  /** How many requests it took. Default: 1. */
  readonly attempts?: number | undefined;
}

/**
 * Carries out operations in another way than by HTTP requests to the vendor, such as by a platform that holds the
 * credentials.
 *
 * Before it is called, the parameters have been validated, the policy permits the call, and a person has confirmed it
 * where that is required. Field selection, the comparison with the output schema and
 * `meta` are made from what it returns. Rate limits, retries and credentials are its own.
 */
export interface Executor {
  /**
   * Executes one operation. It may throw a `ConnectorError`, which the caller gets with the ids of the operation; without an
   * `outcome`, its kind decides, and a write counts as `unknown` unless the kind rules that out. Anything else that it
   * throws becomes a `ConnectionError` where the network failed, and an `InternalError` otherwise.
   */
  execute(
    operation: ExecutorOperation,
    params: Readonly<Record<string, unknown>>,
    options: ExecutorOptions,
  ): Promise<ExecutionResult>;
  /**
   * Returns the request that `execute` would send, without credentials and without sending anything: for dry runs, and for the person
   * who confirms a call. It may throw a `ConnectorError` for a call that cannot be executed. Without it, the request to the vendor is shown.
   */
  preview?(
    operation: ExecutorOperation,
    params: Readonly<Record<string, unknown>>,
    options: Pick<ExecutorOptions, 'fields'>,
  ): Promise<ExecutorRequest>;
  /**
   * Says whether a connector's credentials work: what `client.check()` returns. Without it, that says that nothing is
   * known.
   */
  check?(connector: string, options: { readonly signal: AbortSignal }): Promise<CheckResult>;
  /** Values that must never be shown, such as the executor's own key. They are redacted like the credentials of a client. */
  readonly secrets?: readonly string[] | undefined;
}

import type { AnyOperation } from '../define/operation.ts';
import type { CheckResult } from './check-result.ts';
import type { RateLimitState } from './result.ts';

/** An operation to execute: its ids, and what its connector says of it. */
export interface ExecutorOperation {
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** The definition: `kind`, `effect`, `sends`, `secrets`, its schemas and so on. */
  readonly definition: AnyOperation;
}

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
 * where that is required. It is never called for a dry run. Field selection, the comparison with the output schema and
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
   * Says whether a connector's credentials work: what `client.check()` returns. Without it, that says that nothing is
   * known.
   */
  check?(connector: string, options: { readonly signal: AbortSignal }): Promise<CheckResult>;
  /** Values that must never be shown, such as the executor's own key. They are redacted like the credentials of a client. */
  readonly secrets?: readonly string[] | undefined;
}

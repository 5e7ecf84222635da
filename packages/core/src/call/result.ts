import type { WindowPosition } from '../define/range-window.ts';

/** What a call answers, the same for every connector and action. */
export interface Result<T> {
  /** What the vendor answered: one record, or the items of a page. */
  readonly data: T;
  /** What else there is to say of the answer, such as the cursor of the next page. */
  readonly meta: Meta;
}

/** One page of a listing. */
export interface Page<Item> extends Result<Item[]> {}

export interface Meta {
  /** The vendor's id of the request, for its support. */
  readonly requestId?: string;
  /** Cursor of the next page. */
  readonly nextCursor?: string;
  /** Whether another page follows. Listings only. */
  readonly hasMore?: boolean;
  /** How many records there are in all, where the vendor says. */
  readonly total?: number;
  /** Pass it to a later call of the same listing to get only what changed since. On the last page, where the vendor has such tokens. */
  readonly syncToken?: string;
  /** Which part of a longer time range the page is of, where the vendor limits the length of one. */
  readonly window?: WindowPosition;
  /** What is worth knowing although the call went well: the vendor's own warnings, and fields that are not as documented. */
  readonly warnings?: readonly string[];
  /** The limit as the vendor's headers last stated it. */
  readonly rateLimit?: RateLimitState;
  /** How many requests it took. */
  readonly attempts: number;
  /** How long it took, waits and retries included. */
  readonly durationMs: number;
}

export interface RateLimitState {
  /** How many calls there are in a window. */
  readonly limit?: number;
  /** How many of them are left. */
  readonly remaining?: number;
}

/** What a call with `dryRun: true` answers: the request as it would be sent. */
export type { RequestPreview } from './build.ts';

/** A downloaded file. Its bytes are read once: by the stream or by one of the methods. */
export interface Download {
  readonly stream: ReadableStream<Uint8Array>;
  readonly contentType?: string;
  readonly filename?: string;
  bytes(): Promise<Uint8Array>;
  text(): Promise<string>;
}

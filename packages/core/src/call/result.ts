import type { PageWindow } from '../define/range-window.ts';

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
  readonly window?: PageWindow;
  /** The vendor's own warnings, and fields that are not as documented. The call went well all the same. */
  readonly warnings?: readonly string[];
  /** The limit as the vendor's headers last stated it. */
  readonly rateLimit?: RateLimitState;
  /** How many tries it took; requests for a token, and the one more that follows a renewed one, are not counted. */
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

/** How much of a file is taken into memory. */
export interface ReadFileOptions {
  /** A larger file is refused with `InvalidResponseError`. Default: 512,000,000 bytes. */
  readonly maxBytes?: number;
}

/**
 * A downloaded file. Its bytes are read once: by the stream or by one of the methods. Read it or cancel its stream, which
 * holds a connection until then.
 */
export interface Download {
  /** Breaks with a `ConnectorError`: when the connection does, when no bytes come for as long as `timeout`, when it is aborted. */
  readonly stream: ReadableStream<Uint8Array>;
  readonly contentType?: string;
  readonly filename?: string;
  bytes(options?: ReadFileOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** The file as UTF-8. */
  text(options?: ReadFileOptions): Promise<string>;
}

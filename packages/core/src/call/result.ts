import type { PageWindow } from '../define/range-window.ts';

/** The result of a call, the same for every connector and action. */
export interface Result<T> {
  /** What the vendor returned: one record, or the items of a page. */
  readonly data: T;
  /** Everything else about the response, such as the cursor of the next page. */
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
  /** How many records there are in total, where the vendor says so. */
  readonly total?: number;
  /**
   * A token for a later call of the same listing that returns only what changed since. On the last page, where the
   * vendor has such tokens.
   */
  readonly syncToken?: string;
  /** The part of a longer time range that the page belongs to, where the vendor limits the length of a range. */
  readonly window?: PageWindow;
  /** The vendor's own warnings, and fields that are not as documented. The call succeeded nevertheless. */
  readonly warnings?: readonly string[];
  /** Response headers that the connector declares, such as `etag` and `location`, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The record is as it was when the ETag in `ifNoneMatch` was returned: `data` is `null`, or empty. */
  readonly notModified?: true;
  /** The rate limit that the vendor's headers state. */
  readonly rateLimit?: RateLimitState;
  /** How many attempts it took. Requests for a token, and the one that follows a renewed token, are not counted. */
  readonly attempts: number;
  /** Milliseconds that the call took, including waits and retries. */
  readonly durationMs: number;
}

export interface RateLimitState {
  /** How many requests the limit allows in a window. */
  readonly limit?: number;
  /** How many requests are left. */
  readonly remaining?: number;
}

/** Options for reading a file into memory. */
export interface ReadFileOptions {
  /** The largest file to read, in bytes. A larger one throws `InvalidResponseError`. Default: 512,000,000. */
  readonly maxBytes?: number;
}

/** Where a download that broke continues. */
export interface DownloadPosition {
  /** How many bytes are there already; at least 1. */
  readonly offset: number;
  /** The `etag` of the download that broke. */
  readonly etag: string;
}

/**
 * A downloaded file. Its bytes can be read once: from the stream or by one of the methods. Read it or cancel its stream:
 * until then it holds a connection.
 */
export interface Download {
  /**
   * Errors with a `ConnectorError` when the connection breaks, when no bytes arrive within `timeout`, or when the call
   * is aborted.
   */
  readonly stream: ReadableStream<Uint8Array>;
  readonly contentType?: string;
  readonly filename?: string;
  /** Bytes of the whole file, where the vendor says so. */
  readonly size?: number;
  /** The byte at which the stream begins: 0, or where the option `resume` says. The vendor decides; 0 where the file has changed. */
  readonly offset: number;
  /**
   * Identifies this state of the file, where the vendor lets a download that broke continue: pass it with the number of bytes that
   * you have as `resume` (RFC 9110 14.2 and 13.1.5).
   */
  readonly etag?: string;
  bytes(options?: ReadFileOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Returns the file as UTF-8 text. */
  text(options?: ReadFileOptions): Promise<string>;
}

/** A body as `fetch` takes it. A stream can be sent once; its length is in the header `content-length`. */
export type RequestBody = string | FormData | Blob | ReadableStream<Uint8Array>;

/** One HTTP request, ready to be sent. */
export interface TransportRequest {
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** The same for all requests of a call. */
  readonly callId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** All headers, the credential included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  /** Aborts when the caller aborts or the call's time is over. */
  readonly signal: AbortSignal;
  /** The largest body to read into `text`, in bytes after decompression. */
  readonly maxBytes: number;
  /** Whether the body of a 2xx response is wanted as a stream. */
  readonly stream: boolean;
  /** The media type of the file, where it is JSON or HTML: such a response is otherwise an error in its place. */
  readonly mediaType?: string | undefined;
  readonly redirects: RedirectRules;
  /** Takes the status and headers as soon as they are there. Without it they are reported when the body has been read. */
  onHeaders?(head: Pick<TransportResponse, 'status' | 'headers'>): void;
}

/** Which redirects may be followed. Only those of a GET ever are. */
export interface RedirectRules {
  /** The API's own address: redirects below it are followed with the request's headers. Without it, no address is trusted. */
  readonly base?: URL | undefined;
  /** Whether a redirect may lead to any public https address. The credential is not sent there. */
  readonly anywhere: boolean;
  /** Origins that are allowed although they are private or not https. */
  readonly trustedOrigins: ReadonlySet<string>;
  /** Takes an address outside of `base` before it is requested. Such an address is often signed, and thus a credential. */
  onLeave?(address: URL): void;
}

/** What came back. A redirect that was not followed is a response as well. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: Headers;
  /**
   * The body as text. Where `stream` is set, it is the same content if that may be an error in place of the file (JSON or
   * HTML, and small), and empty otherwise.
   */
  readonly text: string;
  readonly stream?: ReadableStream<Uint8Array> | undefined;
  /** The address that responded, after redirects. Default: the request's. */
  readonly url?: string | undefined;
}

/**
 * Carries one HTTP request and its response.
 *
 * A transport sends once. Credentials, rate limits, retries, the deadline and reading the response are the caller's
 * part. It rejects with a `ConnectorError`, or with whatever made it fail before a response came.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
}

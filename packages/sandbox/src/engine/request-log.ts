/** A request as it was received, with its credentials, and its outcome. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query as sent, with the mount. */
  readonly url: string;
  readonly mount: string;
  /** Path below the mount, still percent-encoded, without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty if there is none. */
  readonly body: string;
  /** Undefined if the connection was cut before the headers, or while the response is pending. */
  readonly status: number | undefined;
  /** The kind of the injected fault. */
  readonly fault?: string;
  /** The error that a handler threw because of a bug in the emulator. */
  readonly error?: string;
}

/** The last 1,000 requests, newest last. */
export interface RequestLog extends ReadonlyArray<LoggedRequest> {
  /** Returns the requests to one emulator. */
  for(mount: string): LoggedRequest[];
}

/** An entry that can change until its response is sent. */
export type OpenLogEntry = { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] };

const capacity = 1000;

export interface RequestRecorder {
  readonly log: RequestLog;
  add(entry: OpenLogEntry): void;
  clear(): void;
}

export function createRequestRecorder(): RequestRecorder {
  const entries: OpenLogEntry[] = [];
  const log = Object.defineProperty(entries, 'for', {
    value: (mount: string) => entries.filter((entry) => entry.mount === mount),
  });
  return {
    // The previous statement defined the property `for`.
    log: log as unknown as RequestLog,
    add(entry) {
      entries.push(entry);
      if (entries.length > capacity) entries.shift();
    },
    clear() {
      entries.length = 0;
    },
  };
}

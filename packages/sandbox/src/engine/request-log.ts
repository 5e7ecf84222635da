/** A request as it came in, with its credentials, and what became of it. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query as sent, with the mount. */
  readonly url: string;
  readonly mount: string;
  /** Path below the mount, still percent-encoded, without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty for none. */
  readonly body: string;
  /** Undefined when the connection was cut before the headers, or while the answer is still to come. */
  readonly status: number | undefined;
  /** The kind of fault that was injected into the answer. */
  readonly fault?: string;
  /** What a handler threw: a bug of the emulator. */
  readonly error?: string;
}

/** The last 1,000 requests, newest last. */
export interface RequestLog extends ReadonlyArray<LoggedRequest> {
  /** The requests to one emulator. */
  for(mount: string): LoggedRequest[];
}

/** An entry while the answer is being made. */
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
    // The property `for` was defined in the statement before.
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

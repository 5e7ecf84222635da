import type { Effect } from '../define/operation.ts';
import type { ErrorJson } from '../errors/connector-error.ts';

/** The call that an event belongs to. */
export interface CallEvent {
  /** Identifies the call. Each page of a walk is a call. */
  readonly callId: string;
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** 1 for the first attempt, 0 before it. */
  readonly attempt: number;
}

/** A call starts: its parameters are valid and the policy permits it. */
export interface StartEvent extends CallEvent {
  readonly effect: Effect;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RequestEvent extends CallEvent {
  readonly method: string;
  readonly url: string;
  /** The URL before parameters are filled in, such as `https://api.example.com/issues/{id}`. */
  readonly urlTemplate: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The headers of a response have arrived. */
export interface ResponseEvent extends CallEvent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since the request. */
  readonly durationMs: number;
}

export interface RetryEvent extends CallEvent {
  readonly error: ErrorJson;
  readonly delayMs: number;
}

/** A call waits for a rate limit. */
export interface WaitEvent extends CallEvent {
  /** `limit`: for the client's rate limiter; `retry_after`: as long as the vendor requires. */
  readonly reason: 'limit' | 'retry_after';
  /** Milliseconds that the wait is expected to take. */
  readonly waitMs: number;
}

/** A call succeeded. For a download, its headers have arrived. */
export interface ResultEvent extends CallEvent {
  readonly durationMs: number;
}

export interface ErrorEvent extends CallEvent {
  readonly error: ErrorJson;
}

/**
 * Functions that are called while a call runs, with data from which every credential has been removed. What they
 * return is not awaited, and what they throw is ignored.
 */
export interface Hooks {
  onStart?(event: StartEvent): void;
  onRequest?(event: RequestEvent): void;
  onResponse?(event: ResponseEvent): void;
  onRetry?(event: RetryEvent): void;
  onWait?(event: WaitEvent): void;
  onResult?(event: ResultEvent): void;
  /** A call failed, or the stream of a download broke after `onResult`. */
  onError?(event: ErrorEvent): void;
}

/** Emits an event to hooks. Their errors do not affect the call. The event is created only if a hook exists for it. */
export function emit<Name extends keyof Hooks>(
  observers: readonly Hooks[],
  name: Name,
  event: () => Parameters<NonNullable<Hooks[Name]>>[0],
): void {
  let made: Parameters<NonNullable<Hooks[Name]>>[0] | undefined;
  for (const observer of observers) {
    if (observer[name] === undefined) continue;
    try {
      made ??= event();
      // The name picks the hook and its event alike; called as a method, for observers that are classes.
      const returned: unknown = (observer as Record<Name, (event: unknown) => unknown>)[name](made);
      if (returned instanceof Promise) returned.catch(() => {});
    } catch {
      // A broken observer must not break what it observes.
    }
  }
}

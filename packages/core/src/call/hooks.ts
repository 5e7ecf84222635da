import type { Effect } from '../define/operation.ts';
import type { ErrorJson } from '../errors/connector-error.ts';

/** Which call an event belongs to. */
export interface CallEvent {
  /** The same for all events of a call, and of no other. Each page of a walk is a call. */
  readonly callId: string;
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** 1 for the first try; 0 before anything was tried. */
  readonly attempt: number;
}

/** A call begins: its parameters are good and the policy permits it. */
export interface StartEvent extends CallEvent {
  readonly effect: Effect;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RequestEvent extends CallEvent {
  readonly method: string;
  readonly url: string;
  /** The address before parameters are filled in, such as `https://api.example.com/issues/{id}`. */
  readonly urlTemplate: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The headers of an answer have come. */
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
  /** `limit`: for the client's own limiter; `retry_after`: as long as the vendor asked. */
  readonly reason: 'limit' | 'retry_after';
  /** How long it will take, as far as is known. */
  readonly waitMs: number;
}

/** A call went well. Of a download, when its headers have come. */
export interface ResultEvent extends CallEvent {
  readonly durationMs: number;
}

export interface ErrorEvent extends CallEvent {
  readonly error: ErrorJson;
}

/**
 * Called as a call goes on, with data from which every credential has been removed. They are told, not asked: what
 * they return is not awaited, and what they throw is dropped.
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

/** Tells whoever listens, without letting it disturb the call. The event is made only where somebody does. */
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
      const told: unknown = (observer as Record<Name, (event: unknown) => unknown>)[name](made);
      if (told instanceof Promise) told.catch(() => {});
    } catch {
      // A broken observer must not break what it observes.
    }
  }
}

import type { ErrorJson } from '../errors/connector-error.ts';

/** Which call an event belongs to. */
export interface CallEvent {
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

export interface RequestEvent extends CallEvent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ResponseEvent extends CallEvent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

export interface RetryEvent extends CallEvent {
  readonly error: ErrorJson;
  readonly delayMs: number;
}

export interface ErrorEvent extends CallEvent {
  readonly error: ErrorJson;
}

/**
 * Called as a call goes on, with data from which every credential has been removed. They are told, not asked: what
 * they return is not awaited, and what they throw is dropped.
 */
export interface Hooks {
  onRequest?(event: RequestEvent): void;
  onResponse?(event: ResponseEvent): void;
  onRetry?(event: RetryEvent): void;
  onError?(event: ErrorEvent): void;
}

/** Tells a hook, if there is one, without letting it disturb the call. */
export function tell<Name extends keyof Hooks>(
  hooks: Hooks,
  name: Name,
  event: () => Parameters<NonNullable<Hooks[Name]>>[0],
): void {
  if (hooks[name] === undefined) return;
  try {
    // The name picks the hook and its event alike; called as a method, for observers that are classes.
    const told: unknown = (hooks as Record<Name, (event: unknown) => unknown>)[name](event());
    if (told instanceof Promise) told.catch(() => {});
  } catch {
    // A broken observer must not break what it observes.
  }
}

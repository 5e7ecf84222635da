import { ConnectorError, type ErrorPlace } from '../errors/connector-error.ts';
import { copyError } from '../errors/copy-error.ts';
import { InternalError } from '../errors/internal-error.ts';
import type { Outcome } from '../errors/kind.ts';
import { checkFirst } from '../errors/subject.ts';
import type { Redactor } from './redactor.ts';

/**
 * Returns an error that may be shown to anyone: one of ours, with the ids of its operation, and without a credential in
 * anything it holds. It is a new object: calls that waited for the same thing must not change each other's.
 */
export function sanitizeError(
  error: unknown,
  place: ErrorPlace,
  redactor: Redactor,
  outcome: Outcome = 'not_sent',
): ConnectorError {
  const ours = ConnectorError.isInstance(error) ? copyError(error) : unexpected(error, outcome);
  ours.connector ??= place.connector;
  ours.entity ??= place.entity;
  ours.action ??= place.action;
  ours.idempotencyKey ??= place.idempotencyKey;
  redactFields(ours, redactor);
  if (ours.cause !== undefined)
    Object.defineProperty(ours, 'cause', {
      value: safeCause(ours.cause, redactor, 0),
      configurable: true,
      writable: true,
    });
  return ours;
}

function unexpected(cause: unknown, outcome: Outcome): ConnectorError {
  const what = cause instanceof Error ? cause.message : describe(cause);
  return new InternalError({
    message: `The call failed unexpectedly: ${what.replace(/\.$/, '')}.`,
    hint: outcome === 'unknown' ? `${checkFirst} Report the bug.` : 'Report it. Retrying does not help.',
    outcome,
    cause,
  });
}

function redactFields(error: Error, redactor: Redactor): void {
  for (const key of ['message', 'stack', 'hint', 'vendorCode', 'requestId', 'idempotencyKey', 'issues'] as const) {
    const descriptor = Object.getOwnPropertyDescriptor(error, key);
    // Read, not taken from the descriptor: newer engines keep the stack behind an accessor.
    const value = (error as Error & Record<string, unknown>)[key];
    if (descriptor === undefined || value === undefined) continue;
    const enumerable = descriptor.enumerable === true;
    Object.defineProperty(error, key, { value: redactor.data(value), enumerable, writable: true, configurable: true });
  }
}

/** Copies only the name, message, stack and code of a cause: the original may hold requests, headers or sockets. */
function safeCause(cause: unknown, redactor: Redactor, depth: number): unknown {
  if (!(cause instanceof Error)) return redactor.text(describe(cause));
  const inner = cause.cause === undefined || depth > 4 ? {} : { cause: safeCause(cause.cause, redactor, depth + 1) };
  // These fields may hold anything.
  const safe = new Error(redactor.text(String(cause.message)), inner);
  safe.name = redactor.text(String(cause.name));
  const { code } = cause as { code?: unknown }; // system errors carry one
  return Object.assign(safe, {
    stack: redactor.text(String(cause.stack ?? '')),
    ...(typeof code === 'string' && { code: redactor.text(code) }),
  });
}

/** Describes what was thrown, which may be an object that cannot be converted to text. */
function describe(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'a value that cannot be written as text';
  }
}

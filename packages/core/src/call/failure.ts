import { AbortedError } from '../errors/aborted-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { InternalError } from '../errors/internal-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import type { Outcome } from '../errors/kind.ts';
import { NotPermittedError } from '../errors/not-permitted-error.ts';
import { checkFirst, openOutcome, type Subject } from '../errors/subject.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { BodyTooLargeError } from '../transport/body.ts';
import type { Deadline } from '../transport/deadline.ts';
import { causes, codeOf, NetworkFailure, neverSent } from '../transport/network-failure.ts';
import { BlockedAddressError } from '../transport/public-address.ts';

/** The phase in which a request failed: before it was sent (waiting, getting a token), while it was sent, or after the response began. */
export type Phase = 'preparing' | 'sending' | 'receiving';

/** Something that is done within a time. */
export interface Task {
  readonly subject: Subject;
  readonly deadline: Deadline;
  /** The timeouts that the deadline consists of, for messages. */
  readonly timeoutMs: number;
}

/** Turns what stopped a task into one of our errors. */
export function failureOf({ subject, deadline, timeoutMs }: Task, cause: unknown, phase: Phase): ConnectorError {
  // The reason of an abort comes from the caller, and may be the error of another call.
  if (ConnectorError.isInstance(cause) && !(deadline.ended !== undefined && cause === deadline.signal.reason))
    return cause;
  const { id, repeatable, place } = subject;
  const outcome: Outcome = phase === 'preparing' ? 'not_sent' : openOutcome(subject);
  const look = outcome === 'unknown' ? checkFirst : undefined;
  if (deadline.ended === 'aborted')
    return new AbortedError({ message: `${id} was aborted by the caller.`, hint: look, outcome, cause, ...place });
  if (deadline.ended === 'timeout') {
    return new TimeoutError({
      message: `${id} did not finish within ${timeoutMs} ms.`,
      hint: look ?? 'Increase `timeout`, or request less data.',
      outcome,
      retryable: repeatable || outcome === 'not_sent',
      ...place,
    });
  }
  if (cause instanceof BodyTooLargeError) {
    return new InvalidResponseError({
      message: `The response to ${id} is larger than \`maxResponseBytes\` (${cause.limit} bytes).`,
      hint: look ?? 'Request less data with `limit` or filters, or increase `maxResponseBytes`.',
      outcome,
      ...place,
    });
  }
  // `fetch` wraps the error of the name lookup.
  const refused = causes(cause).find((error) => error instanceof BlockedAddressError);
  if (refused !== undefined) return blocked(subject, refused);
  return outcome === 'not_sent' || (phase === 'sending' && neverSent(cause))
    ? notSent(subject, cause)
    : brokenOff(subject, outcome, look, cause);
}

/** Creates the error for a stream that delivers no bytes. */
export const stalled = ({ id, place }: Subject, idleMs: number): TimeoutError =>
  new TimeoutError({
    message: `${id} stalled: no bytes arrived for ${idleMs} ms.`,
    hint: 'Retry, or increase `timeout`.',
    outcome: 'rejected',
    retryable: true,
    ...place,
  });

function notSent({ id, place }: Subject, cause: unknown): ConnectorError {
  // A mistake in the request is found before anything is sent, and every retry would find it again.
  if (isProgrammingError(cause)) return bug({ id, place }, 'not_sent', cause);
  return new ConnectionError({
    message: `${id} could not connect${withCode(cause)}.`,
    hint: 'Nothing was sent. Check the network and the base URL.',
    outcome: 'not_sent',
    retryable: true,
    cause,
    ...place,
  });
}

function brokenOff(subject: Subject, outcome: Outcome, look: string | undefined, cause: unknown): ConnectorError {
  if (isProgrammingError(cause)) return bug(subject, outcome, cause);
  return new ConnectionError({
    message: `${subject.id} lost the connection${withCode(cause)}.`,
    hint: look ?? 'Retry the call.',
    outcome,
    retryable: subject.repeatable,
    cause,
    ...subject.place,
  });
}

/** Creates the error for a link or a redirect to an address that is not allowed. */
export function blocked({ place }: Pick<Subject, 'place'>, cause: BlockedAddressError): NotPermittedError {
  return new NotPermittedError({
    message: cause.message,
    hint: 'Nothing was sent there. If you trust the address, add its origin to `trustedOrigins`.',
    ...place,
  });
}

/** Creates the error for a bug. A retry would fail in the same way. */
export function bug(
  { id, place }: Pick<Subject, 'id' | 'place'>,
  outcome: Outcome,
  cause: unknown,
  status?: number,
): InternalError {
  return new InternalError({
    message: `${id} failed because of a bug: ${(cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')}.`,
    hint: outcome === 'unknown' ? `${checkFirst} Report the bug.` : 'Report it. Retrying does not help.',
    outcome,
    cause,
    status,
    ...place,
  });
}

/** Returns whether an error is a mistake in code. Errors of the network have been recognized before. */
function isProgrammingError(cause: unknown): boolean {
  if (cause instanceof NetworkFailure || (codeOf(cause) !== undefined && !isArgumentError(cause))) return false;
  return (
    cause instanceof TypeError ||
    cause instanceof ReferenceError ||
    cause instanceof RangeError ||
    cause instanceof SyntaxError
  );
}

const isArgumentError = (cause: unknown) => /^ERR_INVALID_/.test(codeOf(cause) ?? '');

const withCode = (cause: unknown) => {
  const code = codeOf(cause);
  return code === undefined ? '' : ` (${code})`;
};

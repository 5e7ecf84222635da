import { ConnectorError } from '../errors/connector-error.ts';
import { copyError } from '../errors/copy-error.ts';
import { checkFirst } from '../errors/subject.ts';
import type { Call } from './call.ts';

/** What the attempts of a call say besides the error of the last one. */
export interface Attempts {
  /** An attempt may have taken effect. */
  readonly mayBeDone: boolean;
  /** The body was a stream, which cannot be sent again. */
  readonly isOnce: boolean;
}

/**
 * Completes the error of the last attempt. Whatever the vendor answered to it, an earlier one may have taken effect: then the
 * outcome is `unknown`.
 */
export function afterAttempts(call: Call, cause: unknown, { mayBeDone, isOnce }: Attempts): unknown {
  if (!ConnectorError.isInstance(cause)) return cause;
  const retryable = cause.retryable && !isOnce;
  if (!mayBeDone || cause.outcome === 'unknown')
    return retryable === cause.retryable ? cause : Object.assign(copyError(cause), { retryable });
  const hint =
    call.idempotencyKey === undefined
      ? `An earlier attempt may have taken effect. ${checkFirst}`
      : 'An earlier attempt may have taken effect. Repeat the call with the same `idempotencyKey`, or check.';
  const { message } = cause.toJSON();
  return Object.assign(copyError(cause, { message: `${message} ${hint}`, hint }), { outcome: 'unknown', retryable });
}

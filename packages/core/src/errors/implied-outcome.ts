import { type ConnectorError, hasGivenOutcome } from './connector-error.ts';
import { copyError } from './copy-error.ts';
import type { ErrorKind, Outcome } from './kind.ts';
import { openOutcome, type Subject } from './subject.ts';

/** What the kind of an error says by itself about its outcome. The others leave it open. */
const outcomes: Partial<Record<ErrorKind, Outcome>> = {
  unknown_operation: 'not_sent',
  invalid_params: 'not_sent',
  invalid_options: 'not_sent',
  not_permitted: 'not_sent',
  missing_credentials: 'not_sent',
  authentication: 'rejected',
  permission: 'rejected',
  not_found: 'rejected',
  conflict: 'rejected',
  invalid_request: 'rejected',
  rate_limited: 'rejected',
};

/**
 * Completes an error that comes from outside, such as from an executor. Without an outcome of its own, it gets the one
 * that its kind implies; where that leaves it open, a write may have taken effect. Such a write is never retryable.
 */
export function withImpliedOutcome(subject: Subject, error: ConnectorError): ConnectorError {
  const outcome = hasGivenOutcome(error) ? error.outcome : (outcomes[error.code] ?? openOutcome(subject));
  const retryable = error.retryable && (subject.repeatable || outcome !== 'unknown');
  if (outcome === error.outcome && retryable === error.retryable) return error;
  return Object.assign(copyError(error), { outcome, retryable });
}

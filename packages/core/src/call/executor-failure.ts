import { ConnectionError } from '../errors/connection-error.ts';
import { ConnectorError, hasGivenOutcome } from '../errors/connector-error.ts';
import { copyError } from '../errors/copy-error.ts';
import { InternalError } from '../errors/internal-error.ts';
import type { ErrorKind, Outcome } from '../errors/kind.ts';
import { checkFirst, openOutcome, type Subject } from '../errors/subject.ts';
import { classifyFetchError } from '../transport/exchange.ts';
import { codeOf, NetworkFailure } from '../transport/network-failure.ts';

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

/** Turns what an executor threw into one of our errors. It never counts as unsent unless the executor says so. */
export async function executorFailure(subject: Subject, cause: unknown): Promise<ConnectorError> {
  if (ConnectorError.isInstance(cause)) return withOutcome(subject, cause);
  const judged = await classifyFetchError(cause);
  const outcome = openOutcome(subject);
  const code = codeOf(cause);
  // An executor may send several requests: that the last one could not connect says nothing about the others.
  if (judged instanceof NetworkFailure || code !== undefined) {
    return new ConnectionError({
      message: `The executor lost its connection during ${subject.id}${code === undefined ? '' : ` (${code})`}.`,
      hint: outcome === 'unknown' ? checkFirst : 'Retry the call.',
      outcome,
      retryable: subject.reads,
      cause,
      ...subject.place,
    });
  }
  const what = cause instanceof Error ? cause.message : 'it threw a value that is not an error';
  const report = 'Report it to the provider of the executor.';
  return new InternalError({
    message: `The executor failed to execute ${subject.id}: ${what.replace(/\.$/, '')}.`,
    hint: outcome === 'unknown' ? `${checkFirst} ${report}` : `${report} Retrying does not help.`,
    outcome,
    cause,
    ...subject.place,
  });
}

/** An error without an outcome of its own gets the one that its kind implies; otherwise a write may have taken effect. */
function withOutcome(subject: Subject, error: ConnectorError): ConnectorError {
  if (hasGivenOutcome(error)) return error;
  const outcome = outcomes[error.code] ?? openOutcome(subject);
  // What may have taken effect is not safe to send again.
  return Object.assign(copyError(error), { outcome, ...(outcome === 'unknown' && { retryable: false }) });
}

import { ConnectionError } from '../errors/connection-error.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { withImpliedOutcome } from '../errors/implied-outcome.ts';
import { InternalError } from '../errors/internal-error.ts';
import { checkFirst, openOutcome, type Subject } from '../errors/subject.ts';
import { classifyFetchError } from '../transport/exchange.ts';
import { codeOf, NetworkFailure } from '../transport/network-failure.ts';

/** Turns what an executor threw into one of our errors. It never counts as unsent unless the executor says so. */
export async function executorFailure(subject: Subject, cause: unknown): Promise<ConnectorError> {
  if (ConnectorError.isInstance(cause)) return withImpliedOutcome(subject, cause);
  const judged = await classifyFetchError(cause);
  const outcome = openOutcome(subject);
  const code = codeOf(cause);
  // An executor may send several requests: that the last one could not connect says nothing about the others.
  if (judged instanceof NetworkFailure || code !== undefined) {
    return new ConnectionError({
      message: `The executor lost its connection during ${subject.id}${code === undefined ? '' : ` (${code})`}.`,
      hint: outcome === 'unknown' ? checkFirst : 'Retry the call.',
      outcome,
      retryable: subject.repeatable,
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

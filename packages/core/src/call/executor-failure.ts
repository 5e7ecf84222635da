import { ConnectorError } from '../errors/connector-error.ts';
import { InternalError } from '../errors/internal-error.ts';
import { checkFirst, openOutcome } from '../errors/subject.ts';
import { classifyFetchError } from '../transport/exchange.ts';
import { codeOf, NetworkFailure } from '../transport/network-failure.ts';
import { failureOf, type Task } from './failure.ts';

/** Turns what an executor threw into one of our errors. */
export async function executorFailure(task: Task, cause: unknown): Promise<ConnectorError> {
  if (ConnectorError.isInstance(cause)) return cause;
  const judged = await classifyFetchError(cause);
  if (judged instanceof NetworkFailure || codeOf(cause) !== undefined) return failureOf(task, judged, 'sending');
  const { subject } = task;
  const outcome = openOutcome(subject);
  const what = cause instanceof Error ? cause.message : 'it threw a value that is not an error';
  return new InternalError({
    message: `The executor failed to execute ${subject.id}: ${what.replace(/\.$/, '')}.`,
    hint: outcome === 'unknown' ? `${checkFirst} Report the bug.` : 'Report the bug. Retrying does not help.',
    outcome,
    cause,
    ...subject.place,
  });
}

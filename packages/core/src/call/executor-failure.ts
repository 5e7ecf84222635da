import { ConnectorError } from '../errors/connector-error.ts';
import { InternalError } from '../errors/internal-error.ts';
import { checkFirst, openOutcome } from '../errors/subject.ts';
import { judgeFailure } from '../transport/exchange.ts';
import { codeOf, NetworkFailure } from '../transport/network-failure.ts';
import { failureOf, type Task } from './failure.ts';

/** Turns what an executor threw into one of our errors. */
export async function executorFailure(task: Task, cause: unknown): Promise<ConnectorError> {
  if (ConnectorError.isInstance(cause)) return cause;
  const judged = await judgeFailure(cause);
  if (judged instanceof NetworkFailure || codeOf(cause) !== undefined) return failureOf(task, judged, 'sending');
  const { subject } = task;
  const outcome = openOutcome(subject);
  const what = cause instanceof Error ? cause.message : 'it threw something that is no error';
  return new InternalError({
    message: `The executor failed to carry out ${subject.id}: ${what.replace(/\.$/, '')}.`,
    hint: outcome === 'unknown' ? `${checkFirst} Report the bug.` : 'Report the bug. Trying again does not help.',
    outcome,
    cause,
    ...subject.place,
  });
}

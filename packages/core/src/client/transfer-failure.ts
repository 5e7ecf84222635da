import { classifyResponse } from '../call/classify-response.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { openOutcome, type Subject } from '../errors/subject.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { HttpResponse } from '../transport/response.ts';
import type { Transfer } from './start-transfer.ts';

/** Creates the error for a response that is no success. */
export function rejected(subject: Subject, response: HttpResponse): ConnectorError {
  const { status } = response;
  // Storage responds with 400 to a signature that is invalid or expired.
  const verdict = classifyResponse(subject, response, status === 400 || status === 401 ? { kind: 'permission' } : {});
  const { kind, outcome, retryable, retryAfterMs, Failure } = verdict;
  const expired = 'Signed links expire quickly. Request a new one and use it at once.';
  const hint = kind === 'permission' || kind === 'not_found' || kind === 'invalid_response' ? expired : 'Retry later.';
  return new Failure({
    message: `${subject.id} failed with HTTP ${status}.`,
    hint: outcome === 'unknown' ? 'The file may have arrived. Check before you upload it again.' : hint,
    status,
    outcome,
    retryable,
    retryAfterMs,
    ...subject.place,
  });
}

/** Creates the error for a transfer that exceeded `totalTimeout`. */
export function outOfTime({ task: { subject }, totalMs }: Transfer): TimeoutError {
  return new TimeoutError({
    message: `${subject.id} did not finish within ${totalMs} ms.`,
    hint: 'Increase `totalTimeout`.',
    outcome: openOutcome(subject),
    retryable: subject.repeatable,
    ...subject.place,
  });
}

/** Creates the error for a file that exceeds `maxBytes`. */
export function tooLarge({ id, place }: Subject, maxBytes: number | undefined): InvalidResponseError {
  const message = `${id} is larger than \`maxBytes\` (${maxBytes}).`;
  return new InvalidResponseError({
    message,
    hint: 'Increase `maxBytes`, or skip the file.',
    outcome: 'rejected',
    ...place,
  });
}

import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { checkFirst, openOutcome } from '../errors/subject.ts';
import { kindOf } from '../util/kind-of.ts';
import type { Call } from './call.ts';
import type { ExecutionResult } from './executor.ts';

/** Returns the result of an executor if it is one of the operation's kind. Throws `InvalidResponseError`. */
export function validateExecution(call: Call, given: unknown): ExecutionResult {
  const { kind } = call.resolved.operation;
  if (typeof given !== 'object' || given === null) throw invalid(call, `a result, received ${kindOf(given)}`);
  const result: ExecutionResult = given; // any object is one; the fields that are used are validated below
  const { data, file, nextCursor } = result;
  if (kind === 'list' && !Array.isArray(data)) throw invalid(call, `a list in \`data\`, received ${kindOf(data)}`);
  if (kind === 'download' && !(file?.stream instanceof ReadableStream))
    throw invalid(call, `a stream in \`file\`, received ${kindOf(file)}`);
  if (nextCursor !== undefined && (typeof nextCursor !== 'string' || nextCursor === ''))
    throw invalid(call, `text in \`nextCursor\`, received ${kindOf(nextCursor)}`);
  return kind === 'download' || file === undefined ? result : { ...result, file: undefined };
}

const invalid = (call: Call, expected: string) =>
  new InvalidResponseError({
    message: `The executor returned an invalid result for ${call.id}: expected ${expected}.`,
    hint: `${openOutcome(call) === 'unknown' ? `${checkFirst} ` : ''}Report it to the provider of the executor.`,
    outcome: openOutcome(call),
    ...call.place,
  });

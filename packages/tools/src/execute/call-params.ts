import { InvalidParamsError, parseJson } from '@agent-connectors/core';
import { hasBlanks, withoutBlanks } from './clean-params.ts';
import type { LocatedCall } from './located-call.ts';

export type Params = Readonly<Record<string, unknown>>;

/** Reads parameters as a model writes them: an object, or its JSON as text; blanks for what it left out. */
export function paramsOf(call: LocatedCall, given: unknown): Params {
  const value =
    typeof given === 'string' && given.trim() !== '' ? parsed(call, given) : given === '' ? {} : (given ?? {});
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(call, 'params', 'an object', Array.isArray(value) ? 'an array' : typeof value);
  // A copy without what a model left out; most calls have no blanks, and need no schema.
  return (hasBlanks(value) ? withoutBlanks(value, call.description().input) : value) as Params; // an object, as just checked
}

function parsed(call: LocatedCall, text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw invalid(call, 'params', 'an object', 'text that is not JSON');
  }
}

/** The error of a call whose parameters or options are invalid. */
export const invalid = ({ operation }: LocatedCall, path: string, expected: string, received: string, hint?: string) =>
  new InvalidParamsError({
    what: `${operation.name} was called with an invalid parameter`,
    issues: [{ path, expected, received, ...(hint !== undefined && { hint }) }],
    hint: 'Nothing was sent.',
  });

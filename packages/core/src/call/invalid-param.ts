import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { idOf, type ResolvedOperation } from './runtime.ts';

/** Explains a parameter of which no request can be built. */
export function invalidParam(
  resolved: ResolvedOperation,
  path: string,
  expected: string,
  received: string,
): InvalidParamsError {
  return new InvalidParamsError({
    what: `${idOf(resolved)} was called with an invalid parameter`,
    issues: [{ path, expected, received }],
    hint: 'Nothing was sent.',
    ...resolved.place,
  });
}

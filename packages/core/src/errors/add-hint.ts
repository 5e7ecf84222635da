import { ConnectorError } from './connector-error.ts';
import { copyError } from './copy-error.ts';

/**
 * Adds to the error of one step of several what was done before it and how to continue: a new error of the same class, since
 * others may hold the given one. Returns any other error as it is.
 */
export function addHint(error: unknown, hint: string): unknown {
  if (!ConnectorError.isInstance(error)) return error;
  return copyError(error, {
    message: `${error.message} ${hint}`,
    hint: error.hint === undefined ? hint : `${error.hint} ${hint}`,
  });
}

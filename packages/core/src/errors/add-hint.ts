import { ConnectorError } from './connector-error.ts';

/** Says in the error of one step of several what was done before it and how to go on. It stays the same error, of its class. */
export function addHint(error: unknown, hint: string): unknown {
  if (!ConnectorError.isInstance(error)) return error;
  return Object.assign(error, {
    message: `${error.message} ${hint}`,
    hint: error.hint === undefined ? hint : `${error.hint} ${hint}`,
  });
}

import type { ConnectorError } from './connector-error.ts';

/** The fields of our errors: whatever else an error holds, such as a request with its headers, is not copied. */
const plainFields = [
  'name',
  'hint',
  'outcome',
  'retryable',
  'retryAfterMs',
  'status',
  'vendorCode',
  'requestId',
  'connector',
  'entity',
  'action',
  'idempotencyKey',
  'code',
  'problem',
] as const;

/**
 * Copies an error: an object of the same class with the fields of our errors, and another message or hint where given.
 * For messages to one caller about an error that others may hold as well.
 */
export function copyError<E extends ConnectorError>(
  error: E,
  changes: { readonly message?: string; readonly hint?: string } = {},
): E {
  const { message = error.message } = changes;
  const copy = Object.setPrototypeOf(new Error(message), Object.getPrototypeOf(error));
  const set = (name: PropertyKey, value: unknown, enumerable: boolean) =>
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true });
  const given = error as E & Readonly<Record<string, unknown>>; // any object can be read by key
  for (const name of plainFields)
    if (Object.hasOwn(error, name) && !isObject(given[name])) set(name, given[name], name !== 'name');
  if (Array.isArray(given.issues)) set('issues', given.issues, true);
  if (Object.hasOwn(error, 'cause')) set('cause', error.cause, false);
  for (const symbol of Object.getOwnPropertySymbols(error)) if (isOurMark(symbol)) set(symbol, true, false);
  set('message', message, false);
  if (changes.hint !== undefined) set('hint', changes.hint, true);
  // Where it was thrown, under the words it has now.
  if (error.stack !== undefined)
    set(
      'stack',
      error.stack.replace(error.message, () => message),
      false,
    );
  return copy as E; // it has the prototype and the fields of one
}

const isObject = (value: unknown) => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Classes and facts are marked by symbols, which every copy of the library knows. */
const isOurMark = (symbol: symbol) => Symbol.keyFor(symbol)?.startsWith('agent-connectors.') === true;

import type { ConnectorError } from './connector-error.ts';

/**
 * Copies an error: an object of the same class with the same contents, and another message or hint where given. For
 * messages to one caller about an error that others may hold as well.
 */
export function copyError<E extends ConnectorError>(
  error: E,
  changes: { readonly message?: string; readonly hint?: string } = {},
): E {
  const { message = error.message } = changes;
  const copy = Object.setPrototypeOf(new Error(message), Object.getPrototypeOf(error));
  const { stack: _, ...own } = Object.getOwnPropertyDescriptors(error);
  Object.defineProperties(copy, own);
  const set = (name: string, value: unknown, enumerable: boolean) =>
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true });
  set('message', message, false);
  if (changes.hint !== undefined) set('hint', changes.hint, true);
  // Where it was thrown, under the words it has now.
  if (error.stack !== undefined)
    set(
      'stack',
      error.stack.replace(error.message, () => message),
      false,
    );
  return copy as E; // it has the prototype and every property of one
}

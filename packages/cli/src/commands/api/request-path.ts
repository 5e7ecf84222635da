import { UsageError } from '../../usage-error.ts';

/**
 * Returns the path of a request as it is sent, so that a dry run shows what is sent: a URL parser encodes some characters, and
 * resolves others. Throws `UsageError` for what it would resolve.
 */
export function requestPath(given: string): string {
  if (/^[a-z][a-z+.-]*:\/\//i.test(given))
    throw new UsageError(
      'Pass the path alone, without the address.',
      'Credentials are only sent to the address of the API.',
    );
  if (/[?#]/.test(given)) throw new UsageError('The path may not have a query.', 'Pass its parameters with --params.');
  if (given.includes('\\'))
    throw new UsageError('The path may not have a backslash: it would be sent as a slash.', 'Write %5C for one.');
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(given)) throw new UsageError("The path may not have '.' or '..' as a part.");
  if (/[\s\p{C}]/u.test(given)) throw new UsageError('The path may not have spaces or control characters.');
  const path = given.startsWith('/') ? given : `/${given}`;
  // What is in a placeholder is encoded when it is filled.
  return path.replaceAll(/\{\w+\+?\}|[^!-~]|["<>^`{}]/gu, (part) =>
    part.length > 2 ? part : encodeURIComponent(part),
  );
}

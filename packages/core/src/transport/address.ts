import { isLoopback } from '../util/loopback.ts';

/** Returns the problem of an address that credentials are to be sent to: it must be https, except on this machine. */
export function addressProblem(url: URL | null): string | undefined {
  if (url === null) return 'no valid address';
  if (url.username !== '' || url.password !== '') return 'an address with credentials in it';
  if (url.protocol === 'https:') return undefined;
  return url.protocol === 'http:' && isLoopback(url.hostname)
    ? undefined
    : `'${url.protocol}//', which would send credentials unencrypted`;
}

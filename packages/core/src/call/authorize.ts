import type { AuthHeaders } from '../define/auth.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { Progress } from './attempt.ts';
import type { Call } from './call.ts';

/** Sends a request with the API's credential. A credential that the vendor rejects is renewed once, where it can be. */
export async function sendAuthorized(
  { api, resolved }: Call,
  signal: AbortSignal,
  progress: Progress,
  send: (credential: AuthHeaders) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  if (resolved.operation.anonymous) return send({});
  /** Nothing of the call itself is sent while a credential is made ready. */
  const prepare = async <T>(ready: () => T | Promise<T>): Promise<T> => {
    progress.phase = 'preparing';
    const result = await ready();
    progress.phase = 'sending';
    return result;
  };
  const authorizer = api.authorizer();
  const headers = await prepare(() => authorizer.headers(signal));
  const response = await send(headers);
  if (response.status !== 401 || authorizer.renew === undefined) return response;
  // An expired token is renewed once, outside of the retries: a second 401 is the vendor's last word.
  const isRenewed = await prepare(() => authorizer.renew?.(headers, signal));
  if (!isRenewed) return response;
  return send(await prepare(() => authorizer.headers(signal)));
}

import type { AuthHeaders } from '../define/auth.ts';
import { isInside } from '../transport/is-inside.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { Progress } from './attempt.ts';
import type { BuiltRequest } from './built-request.ts';
import type { Call } from './call.ts';
import type { ApiRuntime } from './runtime.ts';

/** A request with its credential, at the address that the credential belongs to. */
export interface AuthorizedRequest {
  readonly request: BuiltRequest;
  readonly credential: AuthHeaders;
  /** The address of the API. */
  readonly base: URL;
}

/** Sends a request with the API's credential. A credential that the vendor rejects is renewed once, where it can be. */
export async function sendAuthorized(
  { api, resolved }: Call,
  request: BuiltRequest,
  signal: AbortSignal,
  progress: Progress,
  send: (authorized: AuthorizedRequest) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  /** Nothing of the call itself is sent while a credential is made ready. */
  const prepare = async <T>(ready: () => T | Promise<T>): Promise<T> => {
    progress.phase = 'preparing';
    const result = await ready();
    progress.phase = 'sending';
    return result;
  };
  if (resolved.operation.anonymous) return send({ ...atOrigin(api, request, undefined), credential: {} });
  const authorizer = await prepare(() => {
    // A signature covers the host, so it must be known before.
    if (api.auth.namesOrigin !== true) api.requireHost();
    return api.authorizer();
  });
  const headers = await prepare(() => authorizer.headers(request, signal));
  const authorized = (credential: AuthHeaders) => ({ ...atOrigin(api, request, authorizer.origin?.()), credential });
  const response = await send(authorized(headers));
  // A stream can be read once.
  if (response.status !== 401 || authorizer.renew === undefined || request.body instanceof ReadableStream)
    return response;
  // An expired token is renewed once, outside of the retries: a second 401 is the vendor's last word.
  const renewed = await prepare(() => authorizer.renew?.(headers, request, signal));
  return renewed === undefined ? response : send(authorized(renewed));
}

/** Moves a request to the origin that its credential names, unless the client has an address of its own. */
function atOrigin(
  api: ApiRuntime,
  request: BuiltRequest,
  origin: string | undefined,
): Omit<AuthorizedRequest, 'credential'> {
  if (origin === undefined || api.isOwnAddress) {
    api.requireHost();
    return { request, base: api.base };
  }
  const base = new URL(origin);
  base.pathname = api.base.pathname;
  const url = `${base.href.replace(/\/$/, '')}${request.url.slice(api.baseUrl.length)}`;
  if (!isInside(base, URL.parse(url))) throw new TypeError(`The address of the request is not below ${origin}.`);
  return { request: { ...request, url }, base };
}

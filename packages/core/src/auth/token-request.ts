import type { AuthContext } from '../define/auth.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { base64Of } from '../redaction/redactor.ts';
import { isHeaderText } from '../util/header-text.ts';
import { requestTokenJson } from './token-http.ts';
import { type OriginInToken, readTokenOrigin } from './token-origin.ts';

export interface TokenRequest {
  readonly url: string;
  /** Absent where the form itself proves who the client is. */
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly clientAuthentication?: 'basic' | 'body' | undefined;
  readonly form: Readonly<Record<string, string>>;
  readonly origin?: OriginInToken | undefined;
}

export interface TokenResponse {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresInMs: number | undefined;
  readonly origin?: string | undefined;
}

/**
 * Requests an access token from a token endpoint (RFC 6749 5.1). Tokens in the response become secret before anything
 * else happens.
 */
export async function requestToken(context: AuthContext, request: TokenRequest): Promise<TokenResponse> {
  const { url, clientId, clientSecret, clientAuthentication = 'basic' } = request;
  const form = new URLSearchParams(request.form);
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
  if (clientId !== undefined && clientSecret !== undefined && clientAuthentication === 'basic') {
    const [user, password] = [encodeURIComponent(clientId), encodeURIComponent(clientSecret)];
    context.redactor.renewPair(`${url} ${clientId} client`, user, password);
    headers['authorization'] = `Basic ${base64Of(`${user}:${password}`)}`;
  } else {
    if (clientId !== undefined) form.set('client_id', clientId);
    if (clientSecret !== undefined) form.set('client_secret', clientSecret);
  }
  const response = await requestTokenJson(context, {
    method: 'POST',
    url,
    headers,
    body: form.toString(),
    hint: 'Check the client id, the client secret and the refresh token. If the refresh token was revoked or replaced, obtain a new one.',
  });
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = response;
  const seconds = Number(expiresIn);
  return {
    accessToken: validAccessToken(accessToken),
    refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : undefined,
    expiresInMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined,
    ...(request.origin && { origin: readTokenOrigin(response, request.origin) }),
  };
}

/** Returns an access token that a header can hold. Throws `InvalidResponseError` for any other value. */
export function validAccessToken(token: unknown): string {
  if (typeof token === 'string' && token !== '' && isHeaderText(token)) return token;
  throw new InvalidResponseError({
    message: 'The token endpoint returned no valid access token.',
    hint: 'Nothing was sent to the API. Check the token endpoint. A refresh token that is replaced with each use may be used up.',
  });
}

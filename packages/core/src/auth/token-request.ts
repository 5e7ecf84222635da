import type { AuthContext } from '../define/auth.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { base64Of } from '../redaction/redactor.ts';
import { readText } from '../transport/body.ts';
import { exchange } from '../transport/exchange.ts';
import type { HttpResponse } from '../transport/response.ts';
import { retryAfterOf } from '../transport/retry-after.ts';
import { isHeaderText } from '../util/header-text.ts';
import { within } from './within.ts';

export interface TokenRequest {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly clientAuthentication: 'basic' | 'body';
  readonly form: Readonly<Record<string, string>>;
}

export interface TokenResponse {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresInMs: number | undefined;
}

const timeoutMs = 30_000;
const maxResponseBytes = 100_000;

/**
 * Requests an access token from a token endpoint (RFC 6749 5.1). Tokens in the response become secret before anything
 * else happens.
 */
export async function requestToken(context: AuthContext, request: TokenRequest): Promise<TokenResponse> {
  const { clientId, clientSecret, clientAuthentication } = request;
  const form = new URLSearchParams(request.form);
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  };
  if (clientSecret !== undefined && clientAuthentication === 'basic') {
    const [user, password] = [encodeURIComponent(clientId), encodeURIComponent(clientSecret)];
    context.redactor.addPair(user, password);
    headers['authorization'] = `Basic ${base64Of(`${user}:${password}`)}`;
  } else {
    form.set('client_id', clientId);
    if (clientSecret !== undefined) form.set('client_secret', clientSecret);
  }
  const { url } = request;
  const body = form.toString();
  let response: HttpResponse;
  let text: string;
  try {
    [response, text] = await within(timeoutMs, async (signal) => {
      const received = await exchange({ method: 'POST', url, headers, body, signal, fetch: context.fetch });
      return [received, await readText(received, maxResponseBytes, signal)] as const;
    });
  } catch (cause) {
    throw new ConnectionError({
      message: 'The token endpoint could not be reached.',
      hint: 'Nothing was sent to the API. Retry the call.',
      retryable: true,
      cause,
    });
  }
  const issued = parseObject(text);
  const ok = response.status >= 200 && response.status <= 299;
  for (const name of ['access_token', 'refresh_token', 'id_token']) {
    // A token in an error response is not in use: it must not replace one that is.
    const slot = `${request.url} ${clientId} ${name}${ok ? '' : ' refused'}`;
    if (typeof issued[name] === 'string') context.redactor.renew(slot, issued[name]);
  }
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = issued;
  if (!ok) throw tokenError(response, issued['error']);
  if (typeof accessToken !== 'string' || accessToken === '' || !isHeaderText(accessToken)) {
    throw new InvalidResponseError({
      message: `The token endpoint returned no valid access token (HTTP ${response.status}).`,
      hint: 'Nothing was sent to the API. Check the token endpoint. A refresh token that is replaced with each use may be used up.',
      status: response.status,
    });
  }
  const seconds = Number(expiresIn);
  return {
    accessToken,
    refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : undefined,
    expiresInMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined,
  };
}

/** Explains why no token was issued. A token endpoint that is down or busy says nothing about the credentials. */
function tokenError({ status, headers }: HttpResponse, error: unknown): ConnectorError {
  const code = typeof error === 'string' ? error : undefined;
  const details = {
    message: `The token endpoint rejected the request for an access token (HTTP ${status}${code ? `, ${code}` : ''}).`,
    status,
    vendorCode: code,
  };
  const later = { ...details, hint: 'Nothing was sent to the API. Retry later.', retryable: true };
  if (status === 429) return new RateLimitError({ ...later, retryAfterMs: retryAfterOf(headers, true) });
  if (status < 400)
    return new InvalidResponseError({
      ...details,
      hint: 'Nothing was sent to the API. Check the address of the token endpoint.',
    });
  if (status >= 500) return new ServerError({ ...later, retryAfterMs: retryAfterOf(headers, false) });
  return new AuthenticationError({
    ...details,
    hint: 'Check the client id, the client secret and the refresh token. If the refresh token was revoked or replaced, obtain a new one.',
  });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

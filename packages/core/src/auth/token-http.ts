import type { AuthContext } from '../define/auth.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { secretsIn } from '../redaction/redact-headers.ts';
import { readText } from '../transport/body.ts';
import { exchange } from '../transport/exchange.ts';
import type { HttpResponse } from '../transport/response.ts';
import { retryAfterOf } from '../transport/retry-after.ts';
import { oneLine } from '../util/one-line.ts';
import { within } from './within.ts';

/** A request for a token, in any form. */
export interface TokenHttpRequest {
  /** Default: `POST`. */
  readonly method?: string | undefined;
  /** An https address, except on this machine. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** What to do where the vendor rejects the request. */
  readonly hint?: string | undefined;
}

const timeoutMs = 30_000;
const maxResponseBytes = 100_000;

/** The fields in which vendors return tokens. */
const tokenFields = ['access_token', 'refresh_token', 'id_token', 'token'];

/**
 * Requests a token, and resolves to the JSON object in the response. Tokens in it, and the assertion or the authorization of the
 * request, become secret before anything else happens. A request takes at most 30 s and its response at most 100,000 bytes; redirects are not followed.
 *
 * Throws `AuthenticationError` where the vendor rejects the request, also by status 200 with an `error`, as GitHub does;
 * `RateLimitError` or `ServerError` where it is busy or down; `ConnectionError` where it cannot be reached;
 * `InvalidResponseError` for a response that is no JSON object. The outcome of each is
 * `not_sent`: nothing was sent to the API.
 */
export async function requestTokenJson(
  { fetch, redactor }: Pick<AuthContext, 'fetch' | 'redactor'>,
  { method = 'POST', url, headers, body, hint }: TokenHttpRequest,
): Promise<Readonly<Record<string, unknown>>> {
  for (const [place, secret] of [...secretsIn(headers ?? {}), ...assertionsIn(body)])
    redactor.renew(`${method} ${url} ${place}`, secret);
  let response: HttpResponse;
  let text: string;
  try {
    [response, text] = await within(timeoutMs, async (signal) => {
      const sent = { method, url, headers: { accept: 'application/json', ...headers }, body, signal, fetch };
      const received = await exchange(sent);
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
  const parsed = parseObject(text);
  const issued = parsed ?? {};
  const { error } = issued;
  const ok = response.status >= 200 && response.status <= 299 && !isError(error);
  for (const name of tokenFields) {
    // A token in an error response is not in use: it must not replace one that is.
    const slot = `${url} ${name}${ok ? '' : ' refused'}`;
    if (typeof issued[name] === 'string') redactor.renew(slot, issued[name]);
  }
  // Redacted before it is shortened: a part of a secret is not always found.
  if (!ok) throw tokenError(response, isError(error) ? oneLine(redactor.text(error), 200) : undefined, hint);
  if (parsed !== undefined) return parsed;
  throw new InvalidResponseError({
    message: `The token endpoint returned no JSON object (HTTP ${response.status}).`,
    hint: 'Nothing was sent to the API. Check the address of the token endpoint.',
    status: response.status,
  });
}

/** JSON Web Tokens in a body prove who sends it, as a header does. Their first part begins with `{"` in base64url. */
const assertionsIn = (body: string | undefined) =>
  [...(body ?? '').matchAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g)].map(([token], index) => [`body ${index}`, token] as const);

const isError = (error: unknown): error is string => typeof error === 'string' && error !== '';

/** Explains why no token was issued. A token endpoint that is down or busy says nothing about the credentials. */
function tokenError(
  { status, headers }: HttpResponse,
  code: string | undefined,
  hint: string | undefined,
): ConnectorError {
  const details = {
    message: `The token endpoint rejected the request for an access token (HTTP ${status}${code ? `, ${code}` : ''}).`,
    status,
    vendorCode: code,
  };
  const later = { ...details, hint: 'Nothing was sent to the API. Retry later.', retryable: true };
  if (status === 429) return new RateLimitError({ ...later, retryAfterMs: retryAfterOf(headers, true) });
  if (status < 400 && code === undefined)
    return new InvalidResponseError({
      ...details,
      hint: 'Nothing was sent to the API. Check the address of the token endpoint.',
    });
  if (status >= 500) return new ServerError({ ...later, retryAfterMs: retryAfterOf(headers, false) });
  return new AuthenticationError({
    ...details,
    hint: hint ?? 'Check the credentials from which the token is requested.',
  });
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

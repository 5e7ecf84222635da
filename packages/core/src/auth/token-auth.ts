import type { Auth, AuthContext } from '../define/auth.ts';
import type { IssuedTokens } from '../define/tokens.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { describeIssues } from '../errors/issue.ts';
import { tokenAuthorizer } from './token-authorizer.ts';
import { requestTokenJson, type TokenHttpRequest } from './token-http.ts';
import { tokenIssues } from './validate-tokens.ts';
import { within } from './within.ts';

/** What a token is requested with. */
export interface TokenContext extends AuthContext {
  /** Sends a request for a token, and resolves to the JSON object of its response; see `requestTokenJson`. */
  send(request: TokenHttpRequest): Promise<Readonly<Record<string, unknown>>>;
}

/** How a token is obtained. */
export interface TokenGrant {
  /** The name of the kind of token, such as `github_app_installation`. Tells tokens in a shared store apart. */
  readonly kind: string;
  /** The credential fields that the request needs. */
  readonly credentials: readonly string[];
  /** Further credential fields that decide what is issued, where they are given, such as one with scopes. */
  readonly optional?: readonly string[];
  /** Requests a token, within 30 s. */
  request(context: TokenContext): Promise<IssuedTokens>;
}

/**
 * Authenticates by a bearer token that is requested in a way of the vendor's own. It is used until a minute before it
 * expires, one request serves all calls that wait for it, one that the vendor rejects is renewed once, and the client
 * options `tokens` and `tokenCache` keep it.
 */
// @__NO_SIDE_EFFECTS__
export function tokenAuth({ kind, credentials, optional = [], request }: TokenGrant): Auth {
  const madeFrom = [...credentials, ...optional];
  return {
    kind: 'token',
    credentials,
    preview: { authorization: 'Bearer [redacted]' },
    takesTokens: true,
    authorizer: (context) =>
      tokenAuthorizer(context, {
        key: JSON.stringify([kind, ...madeFrom.map(context.optionalCredential)]),
        madeFrom,
        mayRequest: () => credentials.every(context.has),
        async request() {
          const send = (sent: TokenHttpRequest) => requestTokenJson(context, sent);
          const { accessToken, refreshToken, expiresAt } = await requested(() => request({ ...context, send }));
          return {
            accessToken,
            refreshToken: refreshToken ?? undefined,
            expiresInMs: typeof expiresAt === 'number' ? Math.max(expiresAt - Date.now(), 0) : undefined,
          };
        },
      }),
  };
}

/** All calls wait for the request: one that hangs must not block them. */
const timeoutMs = 30_000;

async function requested(request: () => Promise<IssuedTokens>): Promise<IssuedTokens> {
  let issued: IssuedTokens;
  try {
    issued = await within(timeoutMs, request);
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'TimeoutError')) throw cause;
    throw new ConnectionError({
      message: `The request for a token did not finish within ${timeoutMs / 1000} s.`,
      hint: 'Nothing was sent to the API. Retry the call.',
      retryable: true,
      cause,
    });
  }
  const issues = tokenIssues(issued, 'token');
  if (issues.length === 0) return issued;
  throw new InvalidResponseError({
    message: `The request for a token returned no valid token: ${describeIssues(issues)}.`,
    hint: 'Nothing was sent to the API. Check the response of the token endpoint.',
  });
}

import type { Auth, AuthContext, AuthHeaders, Authorizer } from '../define/auth.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { addressProblem } from '../transport/address.ts';
import { requestToken } from './token-request.ts';
import { type ActiveTokens, tokenSession } from './token-session.ts';

interface OAuth2 {
  /** Token endpoint, or one by region. It must be https, except on this machine. */
  readonly tokenUrl: string | Readonly<Record<string, string>>;
  /** Credential fields with the client's id and secret; a public client has no secret. */
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly scopes?: readonly string[];
  /** How the client proves who it is. Default: `basic` (RFC 6749 2.3.1). */
  readonly clientAuthentication?: 'basic' | 'body';
}

/**
 * OAuth 2 with a long-lived refresh token (RFC 6749 6), which may be replaced by a new one each time. One refresh serves
 * all calls that wait for it. APIs of a connector that share a token must share the object that this makes.
 *
 * Throws `InvalidOptionsError` for a token endpoint that would get the secrets in the clear.
 */
// @__NO_SIDE_EFFECTS__
export function oauth2RefreshToken(options: OAuth2 & { readonly refreshToken: string }): Auth {
  validateTokenUrls(options);
  return {
    kind: 'oauth2_refresh_token',
    credentials: [...clientFields(options), options.refreshToken],
    preview: { authorization: 'Bearer [redacted]' },
    authorizer: (context) => tokenAuthorizer(options, context, options.refreshToken),
  };
}

/**
 * OAuth 2 with the client's own credentials (RFC 6749 4.4). One request serves all calls that wait for it.
 *
 * Throws `InvalidOptionsError` for a token endpoint that would get the secrets in the clear.
 */
// @__NO_SIDE_EFFECTS__
export function oauth2ClientCredentials(options: OAuth2): Auth {
  validateTokenUrls(options);
  return {
    kind: 'oauth2_client_credentials',
    credentials: clientFields(options),
    preview: { authorization: 'Bearer [redacted]' },
    authorizer: (context) => tokenAuthorizer(options, context, undefined),
  };
}

const clientFields = ({ clientId, clientSecret }: OAuth2) =>
  clientSecret === undefined ? [clientId] : [clientId, clientSecret];

/** `refreshField` is the credential field with the refresh token, where there is one. */
function tokenAuthorizer(options: OAuth2, context: AuthContext, refreshField: string | undefined): Authorizer {
  const { redactor, credential, optionalCredential } = context;
  const url = tokenUrl(options, context.region);
  const key = JSON.stringify([url, optionalCredential(options.clientId), refreshField]);
  const session = tokenSession(context.tokens, key);
  let known: ActiveTokens | undefined;

  const user = {
    redactor,
    request: (refreshToken: string | undefined) =>
      requestToken(context, {
        url,
        clientId: credential(options.clientId),
        clientSecret: options.clientSecret === undefined ? undefined : credential(options.clientSecret),
        clientAuthentication: options.clientAuthentication ?? 'basic',
        form: {
          ...(refreshField === undefined
            ? { grant_type: 'client_credentials' }
            : { grant_type: 'refresh_token', refresh_token: refreshToken ?? credential(refreshField) }),
          ...(options.scopes && { scope: options.scopes.join(' ') }),
        },
      }),
  };

  /** Tokens may come from the store or from another client's refresh: from here on they are secret for this one, too. */
  function headersOf(active: ActiveTokens): AuthHeaders {
    session.throwUnsaved();
    if (active !== known) {
      known = active;
      redactor.renew(`${key} access`, active.tokens.accessToken);
      redactor.renew(`${key} refresh`, active.tokens.refreshToken ?? '');
    }
    return active.headers;
  }

  /** Whether there is anything to get other tokens with. */
  const mayRefresh = () =>
    session.shared ||
    ([options.clientId, options.clientSecret].every((name) => name === undefined || optionalCredential(name)) &&
      (refreshField === undefined || (session.refreshToken ?? optionalCredential(refreshField)) !== undefined));

  return {
    headers(signal) {
      const { current } = session;
      return current === undefined ? session.refreshed(user, signal).then(headersOf) : headersOf(current);
    },
    async renew(rejected, signal) {
      // Another call may have renewed the token since. The rejected one is not the current one then.
      session.reject(rejected);
      if (session.current !== undefined) return true;
      if (!mayRefresh()) return false;
      await session.refreshed(user, signal);
      return true;
    },
  };
}

function tokenUrl({ tokenUrl: url }: OAuth2, region: string | undefined): string {
  const found = typeof url === 'string' ? url : url[region ?? ''];
  if (found === undefined)
    throw new AuthenticationError({ message: `There is no token endpoint for region '${region}'.` });
  return found;
}

function validateTokenUrls({ tokenUrl: urls }: OAuth2): void {
  for (const url of typeof urls === 'string' ? [urls] : Object.values(urls)) {
    const problem = addressProblem(URL.parse(url));
    if (problem === undefined) continue;
    throw new InvalidOptionsError({
      what: 'The token endpoint is invalid',
      issues: [{ path: 'tokenUrl', expected: 'an https address without credentials', received: problem }],
    });
  }
}

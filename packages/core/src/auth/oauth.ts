import { fillAddress } from '../define/address-template.ts';
import type { Auth, AuthContext, Authorizer } from '../define/auth.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { addressProblem } from '../transport/address.ts';
import { tokenAuthorizer } from './token-authorizer.ts';
import type { OriginInToken } from './token-origin.ts';
import { requestToken } from './token-request.ts';

/** A client of a token endpoint. */
export interface OAuth2 {
  /**
   * Token endpoint, or one by region. It must be https, except on this machine. One that begins with a slash is below the
   * API's own address. `{field}` is a public credential field.
   */
  readonly tokenUrl: string | Readonly<Record<string, string>>;
  /** Credential fields with the client's id and secret; a public client has no secret. */
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly scopes?: readonly string[];
  /** What separates scopes. Default: a space (RFC 6749 3.3). */
  readonly scopeSeparator?: string;
  /** How the client proves who it is. Default: `basic` (RFC 6749 2.3.1). */
  readonly clientAuthentication?: 'basic' | 'body';
  /** How the token response names the host of the API's requests, where it does. */
  readonly origin?: OriginInToken;
}

/** OAuth 2 by a refresh token, and how a user gives the first one. */
export interface OAuth2RefreshToken extends OAuth2 {
  /** The credential field with the refresh token. */
  readonly refreshToken: string;
  /** Where a user consents (RFC 6749 3.1), or one address by region. For `beginLogin` of `@agent-connectors/core/oauth`. */
  readonly authorizeUrl?: string | Readonly<Record<string, string>>;
  /** The vendor's issuer identifier, where its redirects name it as `iss` (RFC 9207): another one is rejected. */
  readonly issuer?: string;
  /** Further parameters of the consent, such as `{ access_type: 'offline' }`. */
  readonly authorizeParams?: Readonly<Record<string, string>>;
}

/**
 * OAuth 2 with a long-lived refresh token (RFC 6749 6), which may be replaced by a new one each time. One refresh serves
 * all calls that wait for it. APIs of a connector that share a token must share the object that this makes.
 *
 * Throws `InvalidOptionsError` for a token endpoint that would get the secrets in the clear.
 */
// @__NO_SIDE_EFFECTS__
export function oauth2RefreshToken(options: OAuth2RefreshToken): Auth {
  const { refreshToken } = options;
  return {
    ...oauth2(options, [refreshToken]),
    kind: 'oauth2_refresh_token',
    refreshToken,
    ...(options.authorizeUrl !== undefined && { consent: options }),
    authorizer: (context) =>
      oauthAuthorizer(options, context, {
        mayRequest: (issued) => issued !== undefined || context.has(refreshToken),
        async form(issued) {
          return {
            grant_type: 'refresh_token',
            refresh_token: issued ?? (await context.credential(refreshToken)),
            ...scopeOf(options),
          };
        },
      }),
  };
}

/**
 * OAuth 2 with the client's own credentials (RFC 6749 4.4). One request serves all calls that wait for it.
 *
 * Throws `InvalidOptionsError` for a token endpoint that would get the secrets in the clear.
 */
// @__NO_SIDE_EFFECTS__
export function oauth2ClientCredentials(options: OAuth2): Auth {
  return {
    ...oauth2(options, []),
    kind: 'oauth2_client_credentials',
    authorizer: (context) =>
      oauthAuthorizer(options, context, {
        madeFromClient: true,
        mayRequest: () => true,
        form: async () => ({ grant_type: 'client_credentials', ...scopeOf(options) }),
      }),
  };
}

/** Returns what the grants have in common. */
export function oauth2(
  {
    tokenUrl,
    clientId,
    clientSecret,
    origin,
  }: Pick<OAuth2, 'tokenUrl' | 'clientSecret' | 'origin'> & { readonly clientId?: string },
  further: readonly string[],
): Omit<Auth, 'kind' | 'authorizer'> {
  const addresses = typeof tokenUrl === 'string' ? [tokenUrl] : Object.values(tokenUrl);
  validateTokenUrls(addresses);
  return {
    credentials: [clientId, clientSecret, ...further].filter((name) => name !== undefined),
    preview: { authorization: 'Bearer [redacted]' },
    takesTokens: true,
    addresses,
    ...(origin !== undefined && { namesOrigin: true }),
  };
}

/** Returns the parameter with the scopes, where there are any. */
export const scopeOf = ({ scopes, scopeSeparator = ' ' }: Pick<OAuth2, 'scopes' | 'scopeSeparator'>) =>
  scopes && scopes.length > 0 && { scope: scopes.join(scopeSeparator) };

interface Grant {
  /** Whether the client alone decides what is issued. A refresh token is replaced, and may be used once. */
  readonly madeFromClient?: boolean;
  mayRequest(issued: string | undefined): boolean;
  /** Returns the parameters of the grant, with the refresh token that was issued last. */
  form(issued: string | undefined): Promise<Readonly<Record<string, string>>>;
}

function oauthAuthorizer(options: OAuth2, context: AuthContext, grant: Grant): Authorizer {
  const { clientId, clientSecret, clientAuthentication = 'basic', origin } = options;
  const url = regional(options.tokenUrl, context.region, 'token endpoint');
  const fields = [clientId, clientSecret].filter((name) => name !== undefined);
  return tokenAuthorizer(context, {
    key: JSON.stringify([
      fillAddress(url, context.optionalCredential),
      context.optionalCredential(clientId),
      'refreshToken' in options ? options.refreshToken : undefined,
    ]),
    mayRequest: (issued) => fields.every(context.has) && grant.mayRequest(issued),
    origin,
    ...(grant.madeFromClient === true && { madeFrom: fields }),
    request: async (issued) =>
      requestToken(context, {
        url: tokenAddress(context, url),
        clientId: await context.credential(clientId),
        clientSecret: clientSecret === undefined ? undefined : await context.credential(clientSecret),
        clientAuthentication,
        form: { ...(await grant.form(issued)) },
        origin,
      }),
  });
}

/** Returns the address of a region. Throws `AuthenticationError` where there is none. */
export function regional(
  urls: string | Readonly<Record<string, string>>,
  region: string | undefined,
  what: string,
): string {
  const found = typeof urls === 'string' ? urls : urls[region ?? ''];
  if (found === undefined) throw new AuthenticationError({ message: `There is no ${what} for region '${region}'.` });
  return found;
}

/** Fills in the fields of a token endpoint. */
export function tokenAddress(context: AuthContext, template: string): string {
  const address = context.address(template);
  validateTokenUrls([address]);
  return address;
}

function validateTokenUrls(urls: readonly string[]): void {
  for (const url of urls) {
    const problem = url.startsWith('/') ? undefined : addressProblem(URL.parse(url));
    if (problem === undefined) continue;
    throw new InvalidOptionsError({
      what: 'The token endpoint is invalid',
      issues: [{ path: 'tokenUrl', expected: 'an https address without credentials', received: problem }],
    });
  }
}

import { AuthenticationError } from '../errors/authentication-error.ts';
import { untilAborted } from '../transport/deadline.ts';
import type { Auth, AuthContext, AuthHeaders, Authorizer, IssuedTokens } from './auth.ts';
import { requestToken, type TokenAnswer } from './token-request.ts';

interface OAuth2 {
  /** Token endpoint, or one by region. */
  readonly tokenUrl: string | Readonly<Record<string, string>>;
  /** Credential fields with the client's id and secret; a public client has no secret. */
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly scopes?: readonly string[];
  /** How the client proves who it is. Default: `basic` (RFC 6749 2.3.1). */
  readonly clientAuthentication?: 'basic' | 'body';
}

/** OAuth 2 with a long-lived refresh token (RFC 6749 6). One refresh serves all calls that wait for it. */
// @__NO_SIDE_EFFECTS__
export function oauth2RefreshToken(options: OAuth2 & { readonly refreshToken: string }): Auth {
  return {
    kind: 'oauth2_refresh_token',
    credentials: [...clientFields(options), options.refreshToken],
    preview: { authorization: 'Bearer [redacted]' },
    authorizer(context) {
      let refreshToken = context.credential(options.refreshToken);
      return tokenAuthorizer(
        options,
        context,
        () => ({ grant_type: 'refresh_token', refresh_token: refreshToken }),
        (answer) => {
          refreshToken = answer.refreshToken ?? refreshToken;
        },
      );
    },
  };
}

/** OAuth 2 with the client's own credentials (RFC 6749 4.4). One request serves all calls that wait for it. */
// @__NO_SIDE_EFFECTS__
export function oauth2ClientCredentials(options: OAuth2): Auth {
  return {
    kind: 'oauth2_client_credentials',
    credentials: clientFields(options),
    preview: { authorization: 'Bearer [redacted]' },
    authorizer: (context) =>
      tokenAuthorizer(
        options,
        context,
        () => ({ grant_type: 'client_credentials' }),
        () => {},
      ),
  };
}

const clientFields = ({ clientId, clientSecret }: OAuth2) =>
  clientSecret === undefined ? [clientId] : [clientId, clientSecret];

/** Ask again this long before a token runs out, so that it does not run out on its way. */
const marginMs = 60_000;

function tokenAuthorizer(
  options: OAuth2,
  context: AuthContext,
  grant: () => Record<string, string>,
  issued: (answer: TokenAnswer) => void,
): Authorizer {
  let current: { readonly headers: AuthHeaders; readonly goodUntil: number } | undefined;
  let flight: Promise<AuthHeaders> | undefined;

  async function ask(): Promise<AuthHeaders> {
    const answer = await requestToken(context, {
      url: tokenUrl(options, context.region),
      clientId: context.credential(options.clientId),
      clientSecret: options.clientSecret === undefined ? undefined : context.credential(options.clientSecret),
      clientAuthentication: options.clientAuthentication ?? 'basic',
      form: { ...grant(), ...(options.scopes && { scope: options.scopes.join(' ') }) },
    });
    issued(answer);
    const { accessToken, refreshToken, expiresInMs } = answer;
    const headers = { authorization: `Bearer ${accessToken}` };
    const lifetime = expiresInMs ?? Number.POSITIVE_INFINITY;
    current = { headers, goodUntil: Date.now() + Math.max(lifetime - marginMs, lifetime / 2) };
    await keep(context, {
      accessToken,
      ...(refreshToken !== undefined && { refreshToken }),
      ...(expiresInMs !== undefined && { expiresAt: Date.now() + expiresInMs }),
    });
    return headers;
  }

  // The flight belongs to no single caller: one that gives up does not take the token from the others.
  const fresh = (signal: AbortSignal) => {
    flight ??= ask().finally(() => {
      flight = undefined;
    });
    return untilAborted(flight, signal);
  };

  return {
    headers: (signal) => (current !== undefined && Date.now() < current.goodUntil ? current.headers : fresh(signal)),
    async renew(refused, signal) {
      // Someone else has renewed since: the refused token is not the current one any more.
      if (current !== undefined && current.headers === refused) current = undefined;
      if (current === undefined) await fresh(signal);
      return true;
    },
  };
}

/** Hands tokens over to be kept. The new ones are good even where that fails; the caller must know all the same. */
async function keep(context: AuthContext, tokens: IssuedTokens): Promise<void> {
  try {
    await context.onTokens?.(tokens);
  } catch (cause) {
    throw new AuthenticationError({
      message: 'New tokens were issued, but `onTokens` failed to keep them.',
      hint: 'Nothing was sent to the API. This client goes on with the new tokens; the kept refresh token may be void.',
      cause,
    });
  }
}

function tokenUrl({ tokenUrl: url }: OAuth2, region: string | undefined): string {
  const found = typeof url === 'string' ? url : url[region ?? ''];
  if (found === undefined)
    throw new AuthenticationError({ message: `There is no token endpoint for region '${region}'.` });
  return found;
}

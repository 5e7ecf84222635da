import { type Auth, AuthenticationError, type TokenContext, tokenAuth } from '@agent-connectors/core';

interface ServiceAccountFields {
  /** The credential field with the service account token. */
  readonly token: string;
  /** The public credential field with the scopes to ask for, separated by spaces. */
  readonly scope: string;
}

/** How long a token is used whose lifetime is not stated. `cio` does the same. */
const assumedLifetimeMs = 55 * 60_000;

/**
 * Authenticates as a service account: its long-lived token is exchanged for an access token. Throws `AuthenticationError` where the vendor
 * rejects it, or does not grant a scope that was asked for: a client that believes to be read-only must be.
 */
// @__NO_SIDE_EFFECTS__
export function serviceAccount({ token, scope }: ServiceAccountFields): Auth {
  return tokenAuth({
    kind: 'customer_io_service_account',
    credentials: [token],
    optional: [scope],
    async request(context) {
      const asked = scopesIn(context.optionalCredential(scope));
      const issued = await exchange(context, await context.credential(token), asked);
      const granted = scopesIn(issued['scope']);
      const refused = asked.filter((name) => !granted.includes(name));
      if (refused.length > 0)
        throw new AuthenticationError({
          message: `Customer.io did not grant the service account the scope ${refused.join(', ')}.`,
          hint: 'Nothing was sent to the API. Check CUSTOMER_IO_SERVICE_ACCOUNT_SCOPE, or unset it for all that the service account may do.',
        });
      const accessToken = typeof issued['access_token'] === 'string' ? issued['access_token'] : '';
      return { accessToken, expiresAt: expiryOf(accessToken, issued['expires_in']) };
    },
  });
}

function exchange(context: TokenContext, secret: string, scopes: readonly string[]) {
  const form = new URLSearchParams({ client_secret: secret, grant_type: 'client_credentials' });
  if (scopes.length > 0) form.set('scope', scopes.join(' '));
  return context.send({
    url: `${context.baseUrl()}/v1/service_accounts/oauth/token`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'agent-connectors-customer-io',
      'x-validate': 'strict',
    },
    body: form.toString(),
    hint: 'Check CUSTOMER_IO_SERVICE_ACCOUNT_TOKEN: it starts with sa_live_ or sa_sandbox_, must not have been revoked, and belongs to one region (CUSTOMER_IO_REGION).',
  });
}

const scopesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(/\s+/).filter((name) => name !== '') : [];

/** Reads when a token expires. The lifetime comes first: the time in the token is that of the vendor's clock. */
function expiryOf(token: string, lifetimeSeconds: unknown): number {
  if (typeof lifetimeSeconds === 'number') return Date.now() + lifetimeSeconds * 1000;
  const seconds = expirationIn(token);
  return seconds === undefined ? Date.now() + assumedLifetimeMs : seconds * 1000;
}

/** Reads `exp` of a JSON Web Token (RFC 7519 4.1.4); `undefined` for any other text. */
function expirationIn(token: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    const exp = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof exp === 'number' ? exp : undefined;
  } catch {
    return undefined;
  }
}

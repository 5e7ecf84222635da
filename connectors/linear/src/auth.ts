import {
  type Auth,
  anyOf,
  bearer,
  headerKey,
  InvalidOptionsError,
  oauth2ClientCredentials,
  oauth2RefreshToken,
} from '@agent-connectors/core';

/** Below the address of the API: a sandbox or a proxy has its own. */
const tokenUrl = '/oauth/token';
const client = { tokenUrl, clientId: 'clientId', clientSecret: 'clientSecret', clientAuthentication: 'body' } as const;
/** Linear separates scopes by commas. `write` includes the scopes to create issues and comments. */
const scopeSeparator = ',';

/**
 * Returns a way to authenticate that rejects the wrong kind of credential before anything is sent. Linear answers such a
 * request like any other with an invalid credential.
 */
function validated(auth: Auth, field: string, looksWrong: RegExp, expected: string): Auth {
  return {
    ...auth,
    authorizer: (context) =>
      auth.authorizer({
        ...context,
        async credential(name) {
          const value = await context.credential(name);
          if (name !== field || !looksWrong.test(value)) return value;
          throw new InvalidOptionsError({
            what: 'The credential is of another kind',
            issues: [{ path: field, expected, received: 'a credential of another kind' }],
            // Without the prefixes of credentials: redaction would take them out of the hint.
            hint: 'Nothing was sent. API keys belong in `apiKey` or LINEAR_API_KEY, OAuth tokens in `accessToken` or LINEAR_ACCESS_TOKEN.',
            connector: 'linear',
          });
        },
      }),
  };
}

/** An API key, an OAuth access token, or the client of an OAuth application. */
export const linearAuth: Auth = /* @__PURE__ */ anyOf(
  validated(
    headerKey('authorization', 'apiKey'),
    'apiKey',
    /^(bearer\s|lin_oauth_)/i,
    'an API key, which is sent without Bearer',
  ),
  validated(
    bearer('accessToken'),
    'accessToken',
    /^lin_api_/,
    'an OAuth access token: an API key must not be sent as a Bearer token',
  ),
  oauth2RefreshToken({
    ...client,
    refreshToken: 'refreshToken',
    authorizeUrl: 'https://linear.app/oauth/authorize',
    scopeSeparator,
  }),
  oauth2ClientCredentials({ ...client, scopes: ['read', 'write'], scopeSeparator }),
);

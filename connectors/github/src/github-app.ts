import { type Auth, InvalidOptionsError, signJwt, tokenAuth } from '@agent-connectors/core';

interface AppFields {
  /** Credential fields: the app's id or client id, its private key, and the id of the installation. */
  readonly appId: string;
  readonly privateKey: string;
  readonly installationId: string;
}

/**
 * Authenticates as an installation of a GitHub App: a JSON Web Token that the app signs is exchanged for an installation
 * token, which is valid for an hour.
 */
// @__NO_SIDE_EFFECTS__
export function githubApp({ appId, privateKey, installationId }: AppFields): Auth {
  return tokenAuth({
    kind: 'github_app_installation',
    credentials: [appId, privateKey, installationId],
    async request(context) {
      const jwt = await signed(await context.credential(privateKey), await context.credential(appId), privateKey);
      const installation = encodeURIComponent(await context.credential(installationId));
      const issued = await context.send({
        // Tokens for the GraphQL API come from the REST API as well.
        url: `${context.baseUrl('rest')}/app/installations/${installation}/access_tokens`,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${jwt}`,
          // GitHub refuses requests without one.
          'user-agent': 'agent-connectors-github',
        },
        hint: 'Check GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and GITHUB_INSTALLATION_ID: the key must belong to the app, and the app must be installed there. A clock that is wrong by minutes causes this, too.',
      });
      const { token, expires_at: expiresAt } = issued;
      return {
        accessToken: typeof token === 'string' ? token : '',
        ...(typeof expiresAt === 'string' && { expiresAt: Date.parse(expiresAt) }),
      };
    },
  });
}

/** Signs the token of an app. An invalid key is reported by the name of the credential field, which the caller knows. */
async function signed(key: string, issuer: string, field: string): Promise<string> {
  try {
    return await signJwt({ privateKey: key, claims: { iss: issuer } });
  } catch (error) {
    if (!InvalidOptionsError.isInstance(error)) throw error;
    throw new InvalidOptionsError({
      what: 'The private key of the GitHub App is invalid',
      issues: error.issues.map((issue) => ({ ...issue, path: field })),
      hint: 'Set appPrivateKey or GITHUB_APP_PRIVATE_KEY to the whole content of the PEM file, not to its name.',
    });
  }
}

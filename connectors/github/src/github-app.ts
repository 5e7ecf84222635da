import { type Auth, signJwt, tokenAuth } from '@agent-connectors/core';

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
      const jwt = await signJwt({
        privateKey: await context.credential(privateKey),
        claims: { iss: await context.credential(appId) },
      });
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

import { type Auth, type TokenContext, tokenAuth } from '@agent-connectors/core';

interface ApplicationFields {
  /** Credential fields: the ID and secret of the application, and the organization to act for. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly organizationId: string;
}

/**
 * Authenticates as an application: its ID and secret are exchanged for an application token, which is valid for 15 minutes and for the whole
 * organization.
 */
// @__NO_SIDE_EFFECTS__
export function airbyteApplication({ clientId, clientSecret, organizationId }: ApplicationFields): Auth {
  return tokenAuth({
    kind: 'airbyte_application',
    credentials: [clientId, clientSecret],
    optional: [organizationId],
    async request(context) {
      const { access_token: token, expires_in: lifetime } = await exchange(context, {
        client_id: await context.credential(clientId),
        client_secret: await context.credential(clientSecret),
        organization: context.optionalCredential(organizationId),
      });
      return {
        accessToken: typeof token === 'string' ? token : '',
        ...(typeof lifetime === 'number' && { expiresAt: Date.now() + lifetime * 1000 }),
      };
    },
  });
}

interface Application {
  readonly client_id: string;
  readonly client_secret: string;
  readonly organization: string | undefined;
}

const exchange = (context: TokenContext, { organization, ...application }: Application) =>
  context.send({
    url: `${context.baseUrl()}/api/v1/account/applications/token`,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'agent-connectors-airbyte',
      ...(organization !== undefined && { 'x-organization-id': organization }),
    },
    body: JSON.stringify(application),
    hint: 'Check AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET, which https://app.airbyte.ai/profile shows. An application that belongs to several organizations needs AIRBYTE_ORGANIZATION_ID as well.',
  });

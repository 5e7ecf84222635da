import type { EmulatedApi, EmulatorContext } from '../../engine/emulator.ts';
import { json } from '../../engine/wire-response.ts';
import { authorized } from './access/call.ts';
import { scopedTokenRoutes, tokenHandler, tokenRoute } from './access/routes.ts';
import { createTokens } from './access/tokens.ts';
import { connectorRoutes } from './connectors/routes.ts';
import { definitionRoutes } from './definition-routes.ts';
import { errorBody } from './errors.ts';
import { executeRoutes } from './execute/routes.ts';
import { consentHandler, consentPath } from './oauth/consent.ts';
import { oauthCredentialRoutes } from './oauth/credentials.ts';
import { initiateRoutes } from './oauth/initiate.ts';
import { organizationRoutes } from './organizations.ts';
import { skillRoutes } from './skills/routes.ts';
import { createStore } from './store.ts';
import { connectionTemplateRoutes } from './templates/connections.ts';
import { sourceTemplateRoutes } from './templates/sources.ts';
import { workspaceRoutes } from './workspaces.ts';

/** Creates an emulator of Airbyte's Agent API. */
export function createAirbyteApi(context: EmulatorContext): EmulatedApi {
  const store = createStore(context);
  const tokens = createTokens(store, context.resets);
  const failure = (status: number, message: string) => json(errorBody(message), status);
  const isOpen = (path: string) => tokenRoute.endsWith(` ${path}`) || path === consentPath;
  return {
    routes: {
      [tokenRoute]: tokenHandler(tokens),
      [`GET ${consentPath}`]: consentHandler(store),
      ...authorized(tokens, {
        ...scopedTokenRoutes(store, tokens),
        ...organizationRoutes(store, tokens),
        ...workspaceRoutes(store),
        ...definitionRoutes,
        ...sourceTemplateRoutes(store),
        ...connectionTemplateRoutes(store),
        ...oauthCredentialRoutes(store),
        ...skillRoutes(store),
        ...initiateRoutes(store),
        ...connectorRoutes(store),
        ...executeRoutes(store),
      }),
    },
    authenticate: (request) =>
      isOpen(request.path) || tokens.grantOf(request) ? undefined : failure(401, 'Invalid or expired token'),
    rejected({ status, message, details }) {
      const { errors } = details;
      return json({ message, errors: Array.isArray(errors) ? errors : [] }, status);
    },
    unknownPath: () => failure(404, 'Not Found'),
    wrongMethod: () => failure(405, 'Method Not Allowed'),
    // No limit and no Retry-After header are documented.
    tooManyRequests: () => failure(429, 'Too many requests'),
    serverError: (_request, status) => failure(status, 'Internal server error'),
  };
}

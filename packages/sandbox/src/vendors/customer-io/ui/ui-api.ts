import { bearerToken } from '../../../engine/authorization.ts';
import type { EmulatedApi, EmulatorContext, SandboxResponse } from '../../../engine/emulator.ts';
import { withEtag } from '../../../engine/etag.ts';
import { html, json } from '../../../engine/wire-response.ts';
import { appRejection } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { pipelinesDocument, workspaceDocument } from './documents.ts';
import { environmentRoutes } from './environment-routes.ts';
import { accountId, createTokens } from './tokens.ts';

const exchangeRoute = 'POST /v1/service_accounts/oauth/token';

const error = (status: number, detail: string): SandboxResponse => json(appRejection(status, detail).details, status);

/**
 * Creates the UI API, `https://us.fly.customer.io`: a handful of its more than 900 routes. The vendor publishes neither its records nor its
 * errors. Where nothing is known, they are those of the App API.
 */
export function createUiApi(store: Store, context: EmulatorContext): EmulatedApi {
  const tokens = createTokens(context);
  return {
    routes: {
      [exchangeRoute]: tokens.exchange,
      'GET /v1/accounts/current': () => json({ account: { id: accountId, data_center: 'US' } }),
      'GET /v1/openapi.json': (request) => withEtag(request, json(workspaceDocument)),
      'GET /cdp/api/openapi.json': (request) => withEtag(request, json(pipelinesDocument)),
      ...environmentRoutes(store),
    },
    authenticate(request) {
      if (request.route === exchangeRoute) return undefined;
      const token = tokens.find(bearerToken(request));
      if (token === undefined) return error(401, 'unauthorized');
      return token.isReadOnly && request.method !== 'GET'
        ? error(403, 'the scope read_only allows no writes')
        : undefined;
    },
    // The web application responds to every path that it does not know.
    unknownPath: () => html(200, 'Customer.io'),
    wrongMethod: () => error(405, 'method not allowed'),
    tooManyRequests: (_request, seconds) => ({
      ...error(429, 'rate limited'),
      headers: { 'Retry-After': String(seconds) },
    }),
    serverError: (_request, status) => error(status, 'internal server error'),
  };
}

import { bearerToken } from '../../engine/authorization.ts';
import type { EmulatedApi, EmulatorContext, Handler } from '../../engine/emulator.ts';
import { json } from '../../engine/wire-response.ts';
import { recordInAuditLog } from './audit.ts';
import { credentials } from './credentials.ts';
import type { PylonRoutes } from './pylon-body.ts';
import { pylonLimitOf } from './rate-limits.ts';
import * as entities from './routes.ts';
import { createPylonStore } from './store.ts';

const schemeMessage =
  'Token must follow Bearer authorization scheme: https://www.rfc-editor.org/rfc/rfc6750#section-2.1.';

/** Creates an emulator for the REST API of Pylon (usepylon.com) as of autumn 2026. */
export function createPylonApi(context: EmulatorContext): EmulatedApi {
  const store = createPylonStore(context);
  const failure = (status: number, message: string, code?: string, headers?: Readonly<Record<string, string>>) =>
    json({ errors: [message], request_id: store.newRequestId(), ...(code && { code }) }, status, headers);
  const responding =
    (handler: PylonRoutes[string]): Handler =>
    (request) => {
      const body = handler(request);
      recordInAuditLog(store, request, body);
      return json({ ...body, request_id: store.newRequestId() });
    };
  const routes = Object.values(entities)
    .flatMap((routesOf) => Object.entries(routesOf(store)))
    .map(([route, handler]) => [route, responding(handler)] as const);

  return {
    routes: Object.fromEntries(routes),
    routeBeforeAuthentication: true,
    authenticate(request) {
      const token = bearerToken(request);
      if (token === undefined) return failure(401, schemeMessage, 'invalid_authorization_header');
      if (token !== credentials.apiToken) return failure(401, 'Invalid API token!', 'invalid_api_token');
      return undefined;
    },
    rejected: ({ message, status, code, details }) =>
      json({ errors: [message], request_id: store.newRequestId(), ...(code && { code }), ...details }, status),
    unknownPath: () => failure(404, 'Not a valid API URL!', 'not_found'),
    wrongMethod: () => failure(405, 'Method not allowed', 'method_not_allowed'),
    tooManyRequests: (_request, seconds) =>
      failure(429, 'Rate limit exceeded', 'rate_limited', { 'X-Retry-After': String(seconds) }),
    serverError: (_request, status) => failure(status, 'Something went wrong'),
    limitOf: (request) => (request.route === undefined ? undefined : pylonLimitOf(request.route)),
  };
}

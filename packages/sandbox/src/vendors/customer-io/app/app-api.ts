import { bearerToken } from '../../../engine/authorization.ts';
import type { EmulatedApi, SandboxResponse } from '../../../engine/emulator.ts';
import { html, json } from '../../../engine/wire-response.ts';
import { credentials } from '../access.ts';
import { appRejection } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { appLimit, hasDailyQuota, isDownload } from './limits.ts';
import * as entities from './routes.ts';

const appError = (status: number, detail: string): SandboxResponse =>
  json(appRejection(status, detail).details, status);

/** Creates the App API: `https://api.customer.io`. */
export function createAppApi(store: Store): EmulatedApi {
  return {
    routes: Object.assign({}, ...Object.values(entities).map((routesOf) => routesOf(store))),
    authenticate(request) {
      const isPublic = request.path === '/v1/info/ip_addresses' || isDownload(request);
      return isPublic || bearerToken(request) === credentials.appApiKey ? undefined : appError(401, 'unauthorized');
    },
    unknownPath: () => html(404, '404 Not Found'),
    wrongMethod: () => appError(405, 'method not allowed'),
    tooManyRequests(request, retryAfterSeconds) {
      const limit = appLimit(request);
      const response = appError(
        429,
        limit ? `rate limited to ${limit.requests} requests per ${periodOf(limit.windowMs)}` : 'rate limited',
      );
      // An exhausted daily quota has no retry time.
      if (hasDailyQuota(request)) return response;
      return { ...response, headers: { 'Retry-After': String(retryAfterSeconds) } };
    },
    serverError: (_request, status) =>
      status === 500 ? appError(500, 'internal server error') : html(status, `${status} Server Error`),
    limitOf: appLimit,
  };
}

function periodOf(windowMs: number): string {
  if (windowMs === 1000) return 'second';
  return windowMs < 86_400_000 ? `${windowMs / 1000} seconds` : 'day';
}

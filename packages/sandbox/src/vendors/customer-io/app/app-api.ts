import { bearerToken } from '../../../engine/authorization.ts';
import type { EmulatedApi, SandboxResponse } from '../../../engine/emulator.ts';
import { html, json } from '../../../engine/wire-response.ts';
import { credentials } from '../access.ts';
import { appRejection } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { assetRoutes } from './assets/routes.ts';
import { collectionRoutes } from './collections.ts';
import { customerRoutes } from './customers.ts';
import { designStudioRoutes } from './design-studio/routes.ts';
import { exportRoutes } from './exports.ts';
import { importRoutes } from './imports.ts';
import { appLimit, hasDailyQuota, isDownload } from './limits.ts';
import { liveNotificationRoutes } from './live-notifications.ts';
import { messageRoutes } from './messages.ts';
import { newsletterRoutes } from './newsletters/routes.ts';
import { objectRoutes } from './objects.ts';
import { optOutRoutes } from './opt-outs.ts';
import { reportingWebhookRoutes } from './reporting-webhooks.ts';
import { segmentRoutes } from './segments.ts';
import { sendRoutes } from './send/routes.ts';
import { senderRoutes } from './senders.ts';
import { snippetRoutes } from './snippets.ts';
import { suppressionRoutes } from './suppressions.ts';
import { transactionalRoutes } from './transactional.ts';
import { triggerRoutes } from './triggers.ts';
import { broadcastRoutes, campaignRoutes } from './workflows.ts';
import { workspaceRoutes } from './workspace.ts';

const entities = [
  assetRoutes,
  broadcastRoutes,
  campaignRoutes,
  collectionRoutes,
  customerRoutes,
  designStudioRoutes,
  exportRoutes,
  importRoutes,
  liveNotificationRoutes,
  messageRoutes,
  newsletterRoutes,
  objectRoutes,
  optOutRoutes,
  reportingWebhookRoutes,
  segmentRoutes,
  sendRoutes,
  senderRoutes,
  snippetRoutes,
  suppressionRoutes,
  transactionalRoutes,
  triggerRoutes,
  workspaceRoutes,
];

const appError = (status: number, detail: string): SandboxResponse =>
  json(appRejection(status, detail).details, status);

/** The App API: `https://api.customer.io`. */
export function createAppApi(store: Store): EmulatedApi {
  return {
    routes: Object.assign({}, ...entities.map((routes) => routes(store))),
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
      // A used-up quota for the day does not say when to come back.
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

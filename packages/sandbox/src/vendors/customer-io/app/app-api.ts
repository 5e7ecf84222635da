import { bearerToken } from '../../../engine/authorization.ts';
import type { EmulatedApi, SandboxRequest } from '../../../engine/emulator.ts';
import { credentials } from '../credentials.ts';
import type { Store } from '../store/store.ts';
import { appError, html } from '../wire/app-errors.ts';
import { answeringRefusals } from '../wire/refusal.ts';
import { activityRoutes } from './activities.ts';
import { assetRoutes } from './assets/routes.ts';
import { broadcastRoutes } from './broadcasts.ts';
import { campaignRoutes } from './campaigns.ts';
import { collectionRoutes } from './collections.ts';
import { customerRoutes } from './customers.ts';
import { dataIndexRoutes } from './data-index.ts';
import { designStudioRoutes } from './design-studio/routes.ts';
import { isDownload } from './downloads.ts';
import { exportRoutes } from './exports.ts';
import { importRoutes } from './imports.ts';
import { appLimit, hasDailyQuota } from './limits.ts';
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
import { subscriptionCenterRoutes } from './subscription-center.ts';
import { suppressionRoutes } from './suppressions.ts';
import { transactionalRoutes } from './transactional.ts';
import { triggerRoutes } from './triggers.ts';
import { workspaceRoutes } from './workspace.ts';

/** The App API: `https://api.customer.io`. */
export function createAppApi(store: Store): EmulatedApi {
  return {
    routes: answeringRefusals(
      {
        ...activityRoutes(store),
        ...assetRoutes(store),
        ...broadcastRoutes(store),
        ...campaignRoutes(store),
        ...collectionRoutes(store),
        ...customerRoutes(store),
        ...dataIndexRoutes(),
        ...designStudioRoutes(store),
        ...exportRoutes(store),
        ...importRoutes(store),
        ...liveNotificationRoutes(store),
        ...messageRoutes(store),
        ...newsletterRoutes(store),
        ...objectRoutes(store),
        ...optOutRoutes(store),
        ...reportingWebhookRoutes(store),
        ...segmentRoutes(store),
        ...sendRoutes(store),
        ...senderRoutes(store),
        ...snippetRoutes(store),
        ...subscriptionCenterRoutes(store),
        ...suppressionRoutes(store),
        ...transactionalRoutes(store),
        ...triggerRoutes(store),
        ...workspaceRoutes(store),
      },
      store.settle,
    ),
    routeBeforeAuthentication: true,
    authenticate(request) {
      if (isPublic(request) || bearerToken(request) === credentials.appApiKey) return undefined;
      return appError(401, 'unauthorized');
    },
    unknownPath: () => html(404, '404 Not Found'),
    wrongMethod: () => appError(405, 'method not allowed'),
    tooManyRequests(request, retryAfterSeconds) {
      const limit = appLimit(request);
      const detail = limit
        ? `rate limited to ${limit.requests} requests per ${periodOf(limit.windowMs)}`
        : 'rate limited';
      const reply = appError(429, detail);
      // A used-up quota for the day does not say when to come back.
      return hasDailyQuota(request) ? reply : { ...reply, headers: { 'Retry-After': String(retryAfterSeconds) } };
    },
    serverError: (_request, status) =>
      status === 500 ? appError(500, 'internal server error') : html(status, `${status} Server Error`),
    limitOf: appLimit,
  };
}

function isPublic(request: SandboxRequest): boolean {
  return request.path === '/v1/info/ip_addresses' || isDownload(request);
}

function periodOf(windowMs: number): string {
  if (windowMs === 1000) return 'second';
  return windowMs < 86_400_000 ? `${windowMs / 1000} seconds` : 'day';
}

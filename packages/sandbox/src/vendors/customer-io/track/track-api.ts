import { basicCredentials } from '../../../engine/authorization.ts';
import type { EmulatedApi, SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { credentials } from '../credentials.ts';
import type { Store } from '../store/store.ts';
import { answeringRefusals } from '../wire/refusal.ts';
import { trackCustomerRoutes } from './customers.ts';
import { formRoutes } from './forms.ts';
import { trackMetricRoutes } from './metrics.ts';
import { trackSegmentRoutes } from './segments.ts';
import { entityRoutes } from './v2.ts';

/** The Track API: `https://track.customer.io`. */
export function createTrackApi(store: Store): EmulatedApi {
  return {
    routes: answeringRefusals(
      {
        'GET /api/v1/accounts/region': () =>
          json({ url: 'https://track.customer.io', region: 'us', environment_id: 3 }),
        ...entityRoutes(store),
        ...formRoutes(store),
        ...trackCustomerRoutes(store),
        ...trackMetricRoutes(store),
        ...trackSegmentRoutes(store),
      },
      store.settle,
    ),
    routeBeforeAuthentication: true,
    authenticate(request) {
      if (isPublic(request)) return undefined;
      const { siteId, trackApiKey } = credentials;
      const given = basicCredentials(request);
      if (given?.user === siteId && given.password === trackApiKey) return undefined;
      return json({ meta: { error: 'Unauthorized request' } }, 401);
    },
    unknownPath: () => json({ meta: { error: 'not found' } }, 404),
    wrongMethod: () => json({ meta: { error: 'method not allowed' } }, 405),
    tooManyRequests: (_request, seconds) => ({ status: 429, headers: { 'Retry-After': String(seconds) } }),
    serverError: (_request, status) => json({ meta: { error: 'internal server error' } }, status),
    limitOf: () => ({ bucket: 'track', requests: 3000, windowMs: 3000 }),
  };
}

/** What browsers and mail programs call has no credential to show. */
function isPublic({ path }: SandboxRequest): boolean {
  return path === '/api/v1/metrics' || path === '/api/v1/push/events' || path.startsWith('/unsubscribe/');
}

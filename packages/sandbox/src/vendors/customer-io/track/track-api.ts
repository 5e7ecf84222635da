import { basicCredentials } from '../../../engine/authorization.ts';
import { asObject } from '../../../engine/body.ts';
import type { EmulatedApi, Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { json } from '../../../engine/wire-response.ts';
import { credentials } from '../access.ts';
import type { Store } from '../store/store.ts';
import { trackCustomerRoutes } from './customers.ts';
import { applyEntity, rejectEntity } from './entities.ts';
import { trackMetricRoutes } from './metrics.ts';
import { done } from './routes.ts';
import { limits } from './sizes.ts';

/** Creates the Track API: `https://track.customer.io`. */
export function createTrackApi(store: Store): EmulatedApi {
  const error = (status: number, message: string): SandboxResponse => json({ meta: { error: message } }, status);
  return {
    routes: {
      'GET /api/v1/accounts/region': () => json({ url: 'https://track.customer.io', region: 'us', environment_id: 3 }),
      'POST /api/v2/entity': (request) => {
        if (request.rawBody.byteLength > limits.request) rejectEntity('too_large', 'body', 'must be 32 KB or smaller');
        applyEntity(store, objectIn(request));
        return done();
      },
      'POST /api/v2/batch': batch(store),
      ...trackCustomerRoutes(store),
      ...trackMetricRoutes(store),
    },
    authenticate(request) {
      if (isPublic(request)) return undefined;
      const given = basicCredentials(request);
      if (given?.user === credentials.siteId && given.password === credentials.trackApiKey) return undefined;
      return error(401, 'Unauthorized request');
    },
    unknownPath: () => error(404, 'not found'),
    wrongMethod: () => error(405, 'method not allowed'),
    tooManyRequests: (_request, seconds) => ({ status: 429, headers: { 'Retry-After': String(seconds) } }),
    serverError: (_request, status) => error(status, 'internal server error'),
    limitOf: () => ({ bucket: 'track', requests: 3000, windowMs: 3000 }),
  };
}

/** Browsers and email clients call these endpoints without a credential. */
function isPublic({ path }: SandboxRequest): boolean {
  return path === '/api/v1/metrics' || path === '/api/v1/push/events' || path.startsWith('/unsubscribe/');
}

function objectIn({ body }: SandboxRequest) {
  return asObject(body) ?? rejectEntity('invalid', 'body', 'malformed request body');
}

/** Processes many entities at once. Valid ones are applied even if others are invalid. */
function batch(store: Store): Handler {
  return (request) => {
    if (request.rawBody.byteLength > limits.batch) rejectEntity('too_large', 'body', 'must be 500 KB or smaller');
    const { batch: entities } = objectIn(request);
    if (!Array.isArray(entities)) return rejectEntity(entities === undefined ? 'required' : 'invalid', 'batch');
    const errors = entities.flatMap((entity, batch_index) => {
      const found = errorsOf(() => applyEntity(store, entity));
      return found.map((error) => ({ batch_index, ...error }));
    });
    return errors.length > 0 ? json({ errors }, 207) : done();
  };
}

function errorsOf(apply: () => void): readonly object[] {
  try {
    apply();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection) || !Array.isArray(error.details.errors)) throw error;
    return error.details.errors;
  }
}

import { basicCredentials } from '../../../engine/authorization.ts';
import type { EmulatedApi } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { credentials } from '../access.ts';
import type { Store } from '../store/store.ts';
import { done } from '../track/routes.ts';
import { isStrict, pipelineRoutes } from './routes.ts';

/** The Pipelines API: `https://cdp.customer.io`. Unless asked to be strict it says yes to everything. */
export function createPipelinesApi(store: Store): EmulatedApi {
  return {
    routes: pipelineRoutes(store),
    authenticate(request) {
      const given = basicCredentials(request);
      if (given?.user === credentials.pipelinesApiKey && given.password === '') return undefined;
      // Even a wrong key gets a 200 then, and what it sent is dropped.
      return isStrict(request) ? json({ meta: { errors: ['unauthorized'] } }, 401) : done();
    },
    unknownPath: () => json({ meta: { errors: ['not found'] } }, 404),
    wrongMethod: () => json({ meta: { errors: ['method not allowed'] } }, 405),
    tooManyRequests: (_request, seconds) => ({ status: 429, headers: { 'Retry-After': String(seconds) } }),
    serverError: (_request, status) => json({ meta: { errors: ['internal server error'] } }, status),
    limitOf: () => ({ bucket: 'pipelines', requests: 3000, windowMs: 3000 }),
  };
}

import type { EmulatedApi, EmulatedVendor, EmulatorContext, Handler } from '../../engine/emulator.ts';
import { json } from '../../engine/wire-response.ts';
import { mounts } from './access.ts';
import { createAppApi } from './app/app-api.ts';
import { createPipelinesApi } from './pipelines/pipelines-api.ts';
import { createStore, type Store } from './store/store.ts';
import { createTrackApi } from './track/track-api.ts';

/** Creates Customer.io's three APIs over one workspace: what one writes, the others read. */
export function createCustomerIoApis(context: EmulatorContext): EmulatedVendor {
  const store = createStore(context);
  return {
    apis: {
      [mounts.app]: finished(store, createAppApi(store)),
      [mounts.track]: finished(store, createTrackApi(store)),
      [mounts.pipelines]: finished(store, createPipelinesApi(store)),
    },
    outbox: store.outbox,
  };
}

type Api = Omit<EmulatedApi, 'routeBeforeAuthentication' | 'rejected'>;

/** Adds what the three APIs have in common. */
function finished({ settle }: Store, api: Api): EmulatedApi {
  const afterThePast =
    (handler: Handler): Handler =>
    (request) => {
      settle();
      return handler(request);
    };
  const routes = Object.entries(api.routes).map(
    ([route, handler]) => [route, route.startsWith('GET ') ? handler : afterThePast(handler)] as const,
  );
  return {
    ...api,
    routes: Object.fromEntries(routes),
    routeBeforeAuthentication: true,
    rejected: ({ status, details }) => json(details, status),
  };
}

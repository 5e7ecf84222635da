import type { EmulatedApi, EmulatedVendor, EmulatorContext } from '../../engine/emulator.ts';
import { json } from '../../engine/wire-response.ts';
import { mounts } from './access.ts';
import { createAppApi } from './app/app-api.ts';
import { createPipelinesApi } from './pipelines/pipelines-api.ts';
import { createStore } from './store/store.ts';
import { createTrackApi } from './track/track-api.ts';
import { createUiApi } from './ui/ui-api.ts';

/** Creates Customer.io's four APIs over one workspace, so that each reads what the others write. */
export function createCustomerIoApis(context: EmulatorContext): EmulatedVendor {
  const store = createStore(context);
  const common: Pick<EmulatedApi, 'routeBeforeAuthentication' | 'beforeWrite' | 'rejected'> = {
    routeBeforeAuthentication: true,
    beforeWrite: store.settle,
    rejected: ({ status, details }) => json(details, status),
  };
  return {
    apis: {
      [mounts.app]: { ...createAppApi(store), ...common },
      [mounts.track]: { ...createTrackApi(store), ...common },
      [mounts.pipelines]: { ...createPipelinesApi(store), ...common },
      [mounts.ui]: { ...createUiApi(store, context), ...common },
    },
    outbox: store.outbox,
  };
}

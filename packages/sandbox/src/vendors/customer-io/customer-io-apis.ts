import type { EmulatedVendor, EmulatorContext } from '../../engine/emulator.ts';
import { createAppApi } from './app/app-api.ts';
import { mounts } from './mounts.ts';
import { createPipelinesApi } from './pipelines/pipelines-api.ts';
import { createStore } from './store/create-store.ts';
import { createTrackApi } from './track/track-api.ts';

/** Creates Customer.io's three APIs over one workspace: what one writes, the others read. */
export function createCustomerIoApis(context: EmulatorContext): EmulatedVendor {
  const store = createStore(context);
  return {
    apis: {
      [mounts.app]: createAppApi(store),
      [mounts.track]: createTrackApi(store),
      [mounts.pipelines]: createPipelinesApi(store),
    },
    outbox: store.outbox,
  };
}

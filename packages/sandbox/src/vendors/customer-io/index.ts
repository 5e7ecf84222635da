import type { Emulator } from '../../engine/emulator.ts';
import { credentials, mounts } from './access.ts';

export { credentials };

/** Emulates Customer.io's App, Track and Pipelines APIs as of autumn 2026, all with the same workspace. */
export const emulator = {
  name: 'customer-io',
  title: 'Customer.io',
  mounts: {
    CUSTOMER_IO_APP_BASE_URL: mounts.app,
    CUSTOMER_IO_TRACK_BASE_URL: mounts.track,
    CUSTOMER_IO_PIPELINES_BASE_URL: mounts.pipelines,
  },
  variables: {
    CUSTOMER_IO_APP_API_KEY: credentials.appApiKey,
    CUSTOMER_IO_SITE_ID: credentials.siteId,
    CUSTOMER_IO_TRACK_API_KEY: credentials.trackApiKey,
    CUSTOMER_IO_PIPELINES_API_KEY: credentials.pipelinesApiKey,
  },
  create: async (context) => (await import('./customer-io-apis.ts')).createCustomerIoApis(context),
} as const satisfies Emulator;

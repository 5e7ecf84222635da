import type { Emulator } from '../../engine/emulator.ts';
import { credentials, mounts } from './access.ts';

export { credentials };

/** Emulates Customer.io's App, Track and Pipelines APIs as of autumn 2026, and a part of its UI API, all with the same workspace. */
export const emulator = {
  name: 'customer-io',
  title: 'Customer.io',
  mounts: {
    CUSTOMER_IO_APP_BASE_URL: mounts.app,
    CUSTOMER_IO_TRACK_BASE_URL: mounts.track,
    CUSTOMER_IO_PIPELINES_BASE_URL: mounts.pipelines,
    CUSTOMER_IO_UI_BASE_URL: mounts.ui,
  },
  variables: {
    CUSTOMER_IO_APP_API_KEY: credentials.appApiKey,
    CUSTOMER_IO_SITE_ID: credentials.siteId,
    CUSTOMER_IO_TRACK_API_KEY: credentials.trackApiKey,
    CUSTOMER_IO_PIPELINES_API_KEY: credentials.pipelinesApiKey,
    CUSTOMER_IO_SERVICE_ACCOUNT_TOKEN: credentials.serviceAccountToken,
  },
  create: async (context) => (await import('./customer-io-apis.ts')).createCustomerIoApis(context),
} as const satisfies Emulator;

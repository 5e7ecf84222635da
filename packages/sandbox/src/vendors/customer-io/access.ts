/** The mounts of Customer.io's four APIs. */
export const mounts = {
  app: '/customer-io/app',
  track: '/customer-io/track',
  pipelines: '/customer-io/pipelines',
  ui: '/customer-io/ui',
} as const;

export const credentials = {
  appApiKey: 'sandbox-customer-io-app-key',
  siteId: 'sandbox-customer-io-site-id',
  trackApiKey: 'sandbox-customer-io-track-key',
  pipelinesApiKey: 'sandbox-customer-io-pipelines-key',
  serviceAccountToken: 'sa_live_sandbox-customer-io',
} as const;

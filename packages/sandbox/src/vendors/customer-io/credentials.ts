export const credentials = {
  appApiKey: 'sandbox-customer-io-app-key',
  siteId: 'sandbox-customer-io-site-id',
  trackApiKey: 'sandbox-customer-io-track-key',
  pipelinesApiKey: 'sandbox-customer-io-pipelines-key',
} as const;

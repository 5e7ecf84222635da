/** The only credentials that the stand-ins accept. They are fixed and open nothing outside the sandbox. */
export const credentials = {
  pylon: { apiToken: 'sandbox-pylon-token' },
  ashby: {
    apiKey: 'sandbox-ashby-key',
    /** May only read: every write answers `missing_endpoint_permission`. */
    readOnlyApiKey: 'sandbox-ashby-read-only-key',
  },
  customerIo: {
    appApiKey: 'sandbox-customer-io-app-key',
    siteId: 'sandbox-customer-io-site-id',
    trackApiKey: 'sandbox-customer-io-track-key',
    pipelinesApiKey: 'sandbox-customer-io-pipelines-key',
  },
} as const;

export type SandboxCredentials = typeof credentials;

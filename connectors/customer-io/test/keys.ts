/** Fake credentials, one of each kind. */
export const keys = {
  appApiKey: 'app-3f9c1d70',
  siteId: 'site-a81b',
  trackApiKey: 'track-55e2c4',
  pipelinesApiKey: 'cdp-90d7b6',
};

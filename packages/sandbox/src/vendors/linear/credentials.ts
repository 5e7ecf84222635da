export const credentials = {
  /** Sent without `Bearer`, like every API key of Linear. */
  apiKey: 'lin_api_sandbox',
  /** An API key that is limited to reading: every mutation is rejected with `FORBIDDEN`. */
  readOnlyApiKey: 'lin_api_sandbox-read-only',
  clientId: 'sandbox-linear-client-id',
  clientSecret: 'sandbox-linear-client-secret',
  /** An OAuth access token, sent with `Bearer`. It does not expire, unlike those of the token endpoint. */
  accessToken: 'sandbox-linear-access-token',
  /** The first refresh token. The token endpoint accepts it once. */
  refreshToken: 'sandbox-linear-refresh-token',
} as const;

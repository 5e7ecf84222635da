export const credentials = {
  apiKey: 'sandbox-ashby-key',
  /** A read-only key: every write is rejected with `missing_endpoint_permission`. */
  readOnlyApiKey: 'sandbox-ashby-read-only-key',
} as const;

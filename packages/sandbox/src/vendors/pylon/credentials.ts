export const credentials = { apiToken: 'sandbox-pylon-token' } as const;

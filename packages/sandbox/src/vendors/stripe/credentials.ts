/** The keys that the emulator accepts. They are shorter than real ones, so that no scanner takes them for secrets. */
export const credentials = { apiKey: 'sk_test_sandbox', readOnlyApiKey: 'rk_test_sandbox' } as const;

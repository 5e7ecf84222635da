/** Whether an error comes from getting a token. */
export const isTokenFailure = (_: unknown): boolean => false;

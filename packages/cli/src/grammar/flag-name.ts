/** Returns how a parameter is typed without its first two dashes: `account-id` for `account_id`, and `_update` as it is, since `---update` is no flag. */
export const flagName = (parameter: string): string => parameter.replace(/(?<=[^_])_/g, '-');

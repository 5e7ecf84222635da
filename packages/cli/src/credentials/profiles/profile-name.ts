import { UsageError } from '../../usage-error.ts';

/** Names that every JavaScript object has. */
const reserved = ['__proto__', 'constructor', 'prototype'];

/** Returns the name of a profile. Throws `UsageError` for one that cannot be a name; `from` is where it comes from. */
export function profileName(name: string, from = '--profile'): string {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(name) && !reserved.includes(name)) return name;
  throw new UsageError(
    `${from} is not the name of a profile.`,
    'A name has 1 to 64 letters, digits, dots, hyphens and underscores.',
  );
}

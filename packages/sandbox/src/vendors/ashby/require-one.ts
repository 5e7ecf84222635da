import { invalidInput } from './rejection.ts';

/** Returns the parameters after making sure that at least one of those named is there. */
export function requireOne<T extends object>(params: T, ...names: readonly (keyof T & string)[]): T {
  if (names.some((name) => params[name] !== undefined)) return params;
  throw invalidInput(`body: One of ${names.slice(0, -1).join(', ')} and ${names.at(-1)} is required`);
}

import { readPath } from '../util/read-path.ts';
import type { Triggers } from './operation.ts';

/** Returns whether parameters have one of the values that trigger a consequence. */
export function triggeredBy(triggers: Triggers, params: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(triggers).some(([path, when]) => {
    const value = readPath(params, path);
    return when === 'given' ? isGiven(value) : when.some((trigger) => trigger === (value ?? null));
  });
}

/** For vendors, a missing value, empty text, an empty list, `false` and the time 0 mean "not wanted". */
const isGiven = (value: unknown) =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== 0 &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

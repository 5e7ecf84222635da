import { readPath } from '../util/read-path.ts';
import type { AnyOperation } from './operation.ts';

/** Returns whether an operation sends messages outside the organization, always or with certain parameters. */
export const maySend = ({ sends, sendsWhen }: AnyOperation): boolean => sends === true || sendsWhen !== undefined;

/** Returns whether a call with these parameters sends messages outside the organization. */
export function sendsWith({ sends, sendsWhen = {} }: AnyOperation, params: Readonly<Record<string, unknown>>): boolean {
  if (sends === true) return true;
  return Object.entries(sendsWhen).some(([path, when]) => {
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

import { epochMilliseconds } from './input-checks.ts';

/** Parameters that filter a list by the creation of its records. */
export const createdInput = { createdAfter: epochMilliseconds, createdBefore: epochMilliseconds };

/** Whether a time lies between two bounds in epoch milliseconds; a missing time lies between no bounds. */
export function isBetween(time: string | undefined, after: number | undefined, before: number | undefined): boolean {
  if (after === undefined && before === undefined) return true;
  if (time === undefined) return false;
  const moment = Date.parse(time);
  return moment > (after ?? -Infinity) && moment < (before ?? Infinity);
}

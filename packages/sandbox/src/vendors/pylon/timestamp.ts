import { invalid } from './rejection.ts';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** Formats a time as the vendor does: UTC, whole seconds. Such texts sort by time. */
export function timestamp(moment: Date | number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** Returns the milliseconds of an RFC 3339 text; undefined for anything else. */
export function millisecondsOf(text: string): number | undefined {
  const milliseconds = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** Returns the milliseconds of an RFC 3339 text, or throws a rejection that names the field. */
export function requireMilliseconds(text: string, field: string): number {
  const milliseconds = millisecondsOf(text);
  if (milliseconds === undefined) throw invalid(`${field} must be a valid RFC3339 timestamp`);
  return milliseconds;
}

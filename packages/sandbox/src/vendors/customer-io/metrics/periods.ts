import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { integer, oneOf, optional, readQuery, text } from '../fields.ts';
import { badRequest } from '../rejections.ts';
import { bucketsOf, easternStandardTime, offsetOf, type Resolution } from './buckets.ts';
import type { Periods } from './series.ts';

const maximum: Readonly<Record<Resolution, number>> = { hours: 24, days: 45, weeks: 12, months: 120 };

const steppedQuery = v.object({
  period: v.optional(oneOf(['hours', 'days', 'weeks', 'months']), 'days'),
  steps: v.optional(v.pipe(integer, v.minValue(0, 'must not be negative')), 0),
});

/** Returns the periods of version 1: `period` and `steps`, counted back from now in Eastern Standard Time. */
export function steppedPeriods(request: SandboxRequest, now: number): Periods {
  const { period, steps } = readQuery(request, steppedQuery);
  // Two steps are the minimum. Without `steps` the report has the maximum, or a year for months.
  const none = period === 'months' && !request.query.has('steps') ? 12 : maximum[period];
  const count = steps === 0 ? none : Math.min(Math.max(steps, 2), maximum[period]);
  const bucket = bucketsOf(period, easternStandardTime);
  return { bucket, first: bucket(now) - count + 1, count };
}

const resolutions = {
  hourly: 'hours',
  hours: 'hours',
  daily: 'days',
  days: 'days',
  weekly: 'weeks',
  weeks: 'weeks',
  monthly: 'months',
  months: 'months',
} as const satisfies Record<string, Resolution>;

// `Object.keys` loses the type of the keys of `resolutions`.
const resolutionNames = Object.keys(resolutions) as (keyof typeof resolutions)[];

/** A resolution by either of its names. */
export const resolution = v.pipe(
  oneOf(resolutionNames),
  v.transform((name) => resolutions[name]),
);

/** Returns the periods from one time to another, both included, in a time zone. */
export function periodsBetween(unit: Resolution, start: number, end: number, timeZone: string): Periods {
  if (start > end) badRequest('start must be before end');
  if (end - start > 3653 * 86_400) badRequest('end must be within 10 years of start');
  const bucket = bucketsOf(unit, offsetOf(timeZone) ?? badRequest('tz is invalid'));
  const first = bucket(start);
  return { bucket, first, count: bucket(end) - first + 1 };
}

const rangeQuery = v.object({
  res: v.optional(resolution, 'daily'),
  tz: v.optional(text, 'EST'),
  start: optional(integer),
  end: optional(integer),
});

/** Returns the periods of version 2: `res`, `tz`, `start` and `end`. */
export function requestedPeriods(request: SandboxRequest, now: number): Periods {
  const { res, tz, start, end = now } = readQuery(request, rangeQuery);
  const seconds = { hours: 3600, days: 86_400, weeks: 7 * 86_400, months: 30 * 86_400 }[res];
  return periodsBetween(res, start ?? end - (maximum[res] - 1) * seconds, end, tz);
}

import type { SandboxRequest } from '../../../engine/emulator.ts';
import { badRequest } from '../wire/app-errors.ts';
import { choiceQuery, integerQuery } from '../wire/query.ts';
import { bucketsOf, easternStandardTime, offsetOf, type Resolution } from './buckets.ts';
import type { Periods } from './series.ts';

const maximum: Readonly<Record<Resolution, number>> = { hours: 24, days: 45, weeks: 12, months: 120 };

/** Periods of the first version: `period` and `steps`, counted back from now in Eastern Standard Time. */
export function steppedPeriods(request: SandboxRequest, now: number): Periods {
  const period = choiceQuery(request, 'period', ['hours', 'days', 'weeks', 'months'] as const) ?? 'days';
  const asked = integerQuery(request, 'steps') ?? 0;
  if (asked < 0) badRequest('steps must not be negative');
  // No fewer than two steps can be had; none asked for means as many as possible, of months a year.
  const none = period === 'months' && !request.query.has('steps') ? 12 : maximum[period];
  const count = asked === 0 ? none : Math.min(Math.max(asked, 2), maximum[period]);
  const bucket = bucketsOf(period, easternStandardTime);
  return { bucket, first: bucket(now) - count + 1, count };
}

const resolutions: Readonly<Record<string, Resolution>> = {
  hourly: 'hours',
  hours: 'hours',
  daily: 'days',
  days: 'days',
  weekly: 'weeks',
  weeks: 'weeks',
  monthly: 'months',
  months: 'months',
};

export function resolutionOf(text: string): Resolution {
  return (Object.hasOwn(resolutions, text) ? resolutions[text] : undefined) ?? badRequest('res is invalid');
}

/** Periods from one moment to another, both included, in a time zone. */
export function periodsBetween(resolution: Resolution, start: number, end: number, timeZone: string): Periods {
  if (start > end) badRequest('start must be before end');
  if (end - start > 3653 * 86_400) badRequest('end must be within 10 years of start');
  const offset = offsetOf(timeZone) ?? badRequest('tz is invalid');
  const bucket = bucketsOf(resolution, offset);
  const first = bucket(start);
  return { bucket, first, count: bucket(end) - first + 1 };
}

/** Periods of the second version: `res`, `tz`, `start` and `end`. */
export function requestedPeriods(request: SandboxRequest, now: number): Periods {
  const resolution = resolutionOf(request.query.get('res') || 'daily');
  const end = integerQuery(request, 'end') ?? now;
  const seconds = { hours: 3600, days: 86_400, weeks: 7 * 86_400, months: 30 * 86_400 }[resolution];
  const start = integerQuery(request, 'start') ?? end - (maximum[resolution] - 1) * seconds;
  return periodsBetween(resolution, start, end, request.query.get('tz') || 'EST');
}

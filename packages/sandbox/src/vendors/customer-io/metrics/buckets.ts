export type Resolution = 'hours' | 'days' | 'weeks' | 'months';

/** Returns the number of the period that contains a time; adjacent periods have consecutive numbers. */
export type Bucket = (unixSeconds: number) => number;

/** Creates periods of local time. Weeks start on Sunday. */
export function bucketsOf(resolution: Resolution, offsetAt: (unixSeconds: number) => number): Bucket {
  return (unixSeconds) => {
    const local = unixSeconds + offsetAt(unixSeconds);
    switch (resolution) {
      case 'hours':
        return Math.floor(local / 3600);
      case 'days':
        return Math.floor(local / 86_400);
      case 'weeks':
        // 1 January 1970 was a Thursday.
        return Math.floor((Math.floor(local / 86_400) + 4) / 7);
      case 'months': {
        const date = new Date(local * 1000);
        return date.getUTCFullYear() * 12 + date.getUTCMonth();
      }
    }
  };
}

/** The time zone of metrics version 1, all year round. */
export const easternStandardTime = (): number => -5 * 3600;

/** Returns the seconds that a time zone is ahead of UTC; undefined for an unknown zone. */
export function offsetOf(timeZone: string): ((unixSeconds: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  const byHour = new Map<number, number>();
  return (unixSeconds) => {
    const hour = Math.floor(unixSeconds / 3600);
    const known = byHour.get(hour);
    if (known !== undefined) return known;
    const name = format.formatToParts(new Date(hour * 3_600_000)).find((part) => part.type === 'timeZoneName')?.value;
    const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '');
    const seconds = (Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0)) * 60;
    const offset = match?.[1] === '-' ? -seconds : seconds;
    byHour.set(hour, offset);
    return offset;
  };
}

/** Returns the milliseconds of an ISO 8601 date, or of a duration such as `-P2W1D` counted from now; undefined for other text. */
export function momentOf(text: string, now: Date): number | undefined {
  const duration =
    /^([+-]?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text,
    );
  if (!duration) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : time;
  }
  const [, sign, ...parts] = duration;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(
    (part) => Number(part ?? 0) * (sign === '-' ? -1 : 1),
  );
  const moment = new Date(now);
  moment.setUTCFullYear(
    moment.getUTCFullYear() + years,
    moment.getUTCMonth() + months,
    moment.getUTCDate() + weeks * 7 + days,
  );
  return moment.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The fields of a Quartz expression, in order, with the range of their numbers. The year is optional. */
const fields = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'weekday', min: 1, max: 7 },
  { name: 'year', min: 1970, max: 2099 },
] as const;

const words = /^(SUN|MON|TUE|WED|THU|FRI|SAT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(#[1-5]|L)?$/i;

/** Whether a text is a Quartz expression. Special forms such as `L` and `15W` are accepted unchecked. */
export function isQuartz(expression: string): boolean {
  const parts = expression.trim().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) return false;
  // Quartz wants exactly one of the two days to be left open.
  if ((parts[3] === '?') === (parts[5] === '?')) return false;
  return parts.every((part, index) => {
    const { name, min, max } = fields[index] ?? fields[6];
    if (part === '?') return name === 'day' || name === 'weekday';
    return part.split(',').every((item) => isItem(item, min, max));
  });
}

function isItem(item: string, min: number, max: number): boolean {
  const [range = '', step, ...rest] = item.split('/');
  if (rest.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  return range === '*' || range.split('-').every((edge) => isEdge(edge, min, max));
}

function isEdge(edge: string, min: number, max: number): boolean {
  if (words.test(edge) || /^(L|LW|\d+[LW]|\d#[1-5])$/.test(edge)) return true;
  return /^\d+$/.test(edge) && Number(edge) >= min && Number(edge) <= max;
}

/** Describes an expression for people. The words of the API's descriptions are not documented; these are the sandbox's. */
export function describeQuartz(expression: string): string {
  if (!isQuartz(expression)) return 'Invalid Quartz cron expression';
  const [second = '0', minute = '', hour = '', day, month, weekday] = expression.trim().split(/\s+/);
  const isEveryDay = [day, weekday].every((part) => part === '*' || part === '?') && month === '*';
  if (isEveryDay && [second, minute, hour].every((part) => /^\d+$/.test(part)))
    return `At ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} UTC every day`;
  return `By the Quartz expression ${expression.trim()}, in UTC`;
}

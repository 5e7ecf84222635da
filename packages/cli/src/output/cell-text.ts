import { stripControls } from '../terminal.ts';
import { isMissing } from './column-names.ts';

/** No cell is so wide. Longer texts need not be measured. */
const longest = 1000;

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** Returns a value as a text on one line of a terminal. Times are in UTC, to the minute. */
export function cellText(value: unknown): string {
  if (isMissing(value)) return '';
  if (typeof value === 'string') return time.test(value) ? minuteOf(value) : oneLine(value);
  if (isPlainList(value)) return oneLine(value.slice(0, longest).map(cellText).join(', '));
  return oneLine(JSON.stringify(value));
}

/** Returns whether a value can be shown in a cell: whether it is plain, or a list of plain values. */
export const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || isPlainList(value);

const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);

function minuteOf(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString().slice(0, 16).replace('T', ' ');
}

const oneLine = (text: string) => stripControls(text.slice(0, longest)).replaceAll(/\s+/g, ' ').trim();

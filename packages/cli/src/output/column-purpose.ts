import { cellText } from './cell-text.ts';
import { type Purpose, shortKey } from './fit-columns.ts';

/** What identifies a record comes first. */
const ranks = [
  /^id$/i,
  /^(?:number|key|identifier)$/i,
  /^(?:(?:full_|display_)?name|title|subject|summary|label|email)$/i,
];

/** Returns where a column belongs: what identifies a record first, fields of inner records last. */
export function rankOf(name: string): number {
  const found = ranks.findIndex((pattern) => pattern.test(name));
  if (found !== -1) return found;
  return name.includes('.') ? ranks.length + 1 : ranks.length;
}

const id = /(?:^|[._])ids?$|[a-z]Ids?$/i;
/** A UUID, an ID with a prefix such as `cus_MziuULmF8oHtFr`, or an address: nobody reads them, and they are of no use when they are cut. */
const machine =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-z]{2,}(?:_[a-z]+)*_(?=\w*[A-Z\d])[A-Za-z\d]{10,}|https?:\/\/\S+)$/;
const readable =
  /(?:^|[._])(?:name|title|subject|summary|label|email|state|status|stage)$|[a-z](?:Name|Title|Subject|Label|Email|State|Status|Stage)$/;
const minute = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

/** A column, and what it holds. */
export interface ColumnValues {
  readonly name: string;
  /** Its values that are not missing. */
  readonly values: readonly unknown[];
  /** The width of its widest value. */
  readonly width: number;
}

/** Returns what a column is for. `hasHandle` says whether another column has a short name for each record, see `isHandle`. */
export function purposeOf({ name, values, width }: ColumnValues, hasHandle: boolean): Purpose {
  const isAll = (pattern: RegExp) => values.length > 0 && values.every((value) => pattern.test(cellText(value)));
  if (isHandle(name, values) || (rankOf(name) === 0 && (!hasHandle || width <= shortKey))) return 'key';
  if (width > shortKey && (id.test(name) || isAll(machine))) return 'reference';
  if (isAll(minute)) return 'time';
  return readable.test(name) ? 'name' : 'other';
}

/** Returns whether a column has what vendors take in place of an ID, such as `ENG-12` or the number of an issue. The number of an invoice is a text. */
export function isHandle(name: string, values: readonly unknown[]): boolean {
  if (/^identifier$/i.test(name)) return true;
  return /^number$/i.test(name) && values.length > 0 && values.every((value) => typeof value === 'number');
}

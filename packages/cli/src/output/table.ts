import { cellText, isPlain } from './cell-text.ts';
import { colored } from './color.ts';
import { columnNames, isMissing } from './column-names.ts';
import { isHandle, purposeOf, rankOf } from './column-purpose.ts';
import { cutText, textWidth } from './cut-text.ts';
import { fitColumns, type Wanted } from './fit-columns.ts';
import { type Fields, fieldsOf } from './flatten.ts';
import { createMissedFields } from './missed-fields.ts';

export interface TableOptions {
  /** The width of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** The columns to show first. The others follow, as many as fit. */
  readonly columns: readonly string[] | undefined;
}

/** Writes records as a table, page by page. The first page decides the columns and their widths. */
export interface TableWriter {
  page(records: readonly unknown[]): string;
  /** Returns the fields of the first page that have no column. */
  hidden(): readonly string[];
  /** Says which fields came later, and so have no column. */
  warnings(): readonly string[];
}

interface Column extends Wanted {
  /** What the header shows. */
  readonly title: string;
  /** Numbers are aligned to the right. */
  readonly isNumber: boolean;
}

/** Wider texts are cut even where there is room. */
const widest = 80;
/** An ID that is cut is of no use. */
const widestId = 40;
/** Names, titles and states are cut to no less, as long as other columns can give way. */
const readable = 24;
const narrowestTitle = 12;
/** So wide a text, such as a time, is never cut. */
const short = 16;
const gap = '  ';

export function createTable({ width, color, columns }: TableOptions): TableWriter {
  let chosen: readonly Column[] | undefined;
  let hidden: readonly string[] = [];
  let known: ReadonlySet<string> = new Set();
  const missed = createMissedFields();
  const begin = (rows: readonly Fields[]) => {
    const names = namesOf(rows, columns);
    const hasHandle = names.shown.some((name) => isHandle(name, valuesIn(rows, name)));
    const measured = names.shown.map((name) => measure(name, rows, { hasHandle, isAsked: names.asked.includes(name) }));
    const fitted = fitColumns(measured, width, gap.length);
    known = new Set([...names.shown, ...names.left]);
    const fitting = new Set(fitted.map(({ name }) => name));
    hidden = [...names.shown.filter((name) => !fitting.has(name)), ...names.left].map(cellText);
    return fitted;
  };
  return {
    page(records) {
      if (records.length === 0) return '';
      const rows = records.map(fieldsOf);
      const isFirst = chosen === undefined;
      chosen ??= begin(rows);
      const shown = chosen;
      for (const row of rows) missed.note(row, known);
      const lines = rows.map((row) => lineOf(shown, ({ name }) => cellText(row.get(name))));
      const header = isFirst
        ? [
            colored(
              'bold',
              lineOf(shown, ({ title }) => title),
              color,
            ),
          ]
        : [];
      return `${[...header, ...lines].join('\n')}\n`;
    },
    hidden: () => hidden,
    warnings: missed.warnings,
  };
}

/** Chooses columns: those that were asked for, then those with plain values, with what identifies a record first. */
function namesOf(rows: readonly Fields[], preferred: readonly string[] | undefined) {
  const { asked, others } = columnNames(rows, preferred);
  const filled = others.filter((name) => rows.some((row) => !isMissing(row.get(name))));
  const isShown = (name: string) => rows.every((row) => isPlain(row.get(name)));
  return {
    asked,
    shown: [...asked, ...filled.filter(isShown).toSorted((one, other) => rankOf(one) - rankOf(other))],
    left: filled.filter((name) => !isShown(name)),
  };
}

const valuesIn = (rows: readonly Fields[], name: string) =>
  rows.map((row) => row.get(name)).filter((value) => !isMissing(value));

function measure(
  name: string,
  rows: readonly Fields[],
  { hasHandle, isAsked }: { readonly hasHandle: boolean; readonly isAsked: boolean },
): Column {
  const title = cellText(name);
  const values = valuesIn(rows, name);
  const widths = values.map((value) => textWidth(cutText(cellText(value), widest)));
  const [ofTitle, ofValues] = [textWidth(cutText(title, widest)), Math.max(1, ...widths)];
  const width = Math.max(ofTitle, ofValues);
  const purpose = purposeOf({ name, values, width: ofValues }, hasHandle);
  const isNumber = values.length > 0 && values.every((value) => typeof value === 'number');
  // A time or a number that is cut in the middle says something else.
  const isWhole = isNumber || ofValues <= short || purpose === 'key' || purpose === 'reference';
  const ofText = isWhole ? Math.min(ofValues, widestId) : purpose === 'name' ? readable : short;
  return {
    name,
    title,
    width,
    least: Math.max(Math.min(ofText, ofValues), Math.min(ofTitle, narrowestTitle)),
    purpose,
    isNumber,
    isAsked,
  };
}

function lineOf(columns: readonly Column[], textOf: (column: Column) => string): string {
  return columns
    .map((column) => padded(textOf(column), column))
    .join(gap)
    .trimEnd();
}

function padded(text: string, { width, isNumber }: Column): string {
  const short = cutText(text, width);
  const space = ' '.repeat(Math.max(width - textWidth(short), 0));
  return isNumber ? space + short : short + space;
}

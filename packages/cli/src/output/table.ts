import { cellText, isPlain } from './cell-text.ts';
import { colored } from './color.ts';
import { columnNames, isMissing } from './column-names.ts';
import { cutText, textWidth } from './cut-text.ts';
import { fitColumns, type Wanted } from './fit-columns.ts';
import { type Fields, fieldsOf } from './flatten.ts';

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
const narrowest = 12;
/** So wide a text, such as a time, is never cut. */
const short = 16;
const gap = '  ';

export function createTable({ width, color, columns }: TableOptions): TableWriter {
  let chosen: readonly Column[] | undefined;
  let hidden: readonly string[] = [];
  const begin = (rows: readonly Fields[]) => {
    const names = namesOf(rows, columns);
    const measured = names.shown.map((name) => measure(name, rows));
    const fitted = fitColumns(measured, width, gap.length);
    hidden = [...names.shown.slice(fitted.length), ...names.left].map(cellText);
    return fitted;
  };
  return {
    page(records) {
      if (records.length === 0) return '';
      const rows = records.map(fieldsOf);
      const isFirst = chosen === undefined;
      chosen ??= begin(rows);
      const shown = chosen;
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
  };
}

/** Chooses columns: those that were asked for, then those with plain values, with what identifies a record first. */
function namesOf(rows: readonly Fields[], preferred: readonly string[] | undefined) {
  const { asked, others } = columnNames(rows, preferred);
  const filled = others.filter((name) => rows.some((row) => !isMissing(row.get(name))));
  const isShown = (name: string) => rows.every((row) => isPlain(row.get(name)));
  return {
    shown: [...asked, ...filled.filter(isShown).toSorted((one, other) => rank(one) - rank(other))],
    left: filled.filter((name) => !isShown(name)),
  };
}

/** What identifies a record comes first. */
const ranks = [
  /^id$/i,
  /^(?:number|key|identifier)$/i,
  /^(?:(?:full_|display_)?name|title|subject|summary|label|email)$/i,
];

function rank(name: string): number {
  const found = ranks.findIndex((pattern) => pattern.test(name));
  if (found !== -1) return found;
  return name.includes('.') ? ranks.length + 1 : ranks.length;
}

function measure(name: string, rows: readonly Fields[]): Column {
  const title = cellText(name);
  const values = rows.map((row) => row.get(name)).filter((value) => !isMissing(value));
  const widths = values.map((value) => textWidth(cutText(cellText(value), widest)));
  const width = Math.max(1, textWidth(cutText(title, widest)), ...widths);
  const isId = /(?:^|[._])id$/i.test(name);
  return {
    name,
    title,
    width,
    least: isId ? Math.min(width, widestId) : width <= short ? width : narrowest,
    isNumber: values.length > 0 && values.every((value) => typeof value === 'number'),
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

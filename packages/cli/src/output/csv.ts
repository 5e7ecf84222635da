import { columnNames, isMissing } from './column-names.ts';
import { type Fields, fieldsOf } from './flatten.ts';
import { createMissedFields } from './missed-fields.ts';

/** Writes records as CSV (RFC 4180), page by page. */
export interface CsvWriter {
  /** Returns the lines of a page, the first time with the header. */
  page(records: readonly unknown[]): string;
  /** Says what the reader has to know: which fields are not in the output, and which texts a spreadsheet could run. */
  warnings(): readonly string[];
}

/**
 * A text that a spreadsheet takes for a formula: each that begins with `=`, and what begins like one and calls something. A telephone
 * number or a list item is none.
 */
const formula = /^\s*(?:=|[+@-].*[(|!])/s;

/**
 * Creates a writer. The first page decides the header: `columns` in their order, then its other fields. Lines end with CRLF, as the standard says.
 *
 * Cells are the data unchanged, lists are JSON, `null` is empty and an empty text is `""`. Nothing is put before a text that a spreadsheet could take for a formula,
 * because that would change the data for every program; a warning says that there is such a text.
 */
export function createCsv(columns: readonly string[] | undefined): CsvWriter {
  let header: readonly string[] | undefined;
  let known: ReadonlySet<string> = new Set();
  let hasFormula = false;
  const missed = createMissedFields();
  const note = (texts: Iterable<unknown>) => {
    for (const text of texts) hasFormula ||= typeof text === 'string' && formula.test(text);
  };
  return {
    page(records) {
      if (records.length === 0 && (header !== undefined || columns === undefined)) return '';
      const rows = records.map(fieldsOf);
      const begin = header === undefined;
      const names = header ?? headerOf(rows, columns);
      header = names;
      if (begin) {
        known = new Set(names);
        note(names);
      }
      for (const row of rows) {
        missed.note(row, known);
        note(row.values());
      }
      const lines = rows.map((row) => lineOf(names.map((name) => cellOf(row.get(name)))));
      return [...(begin ? [lineOf(names.map(quoted))] : []), ...lines].join('');
    },
    warnings: () => [
      ...missed.warnings(),
      ...(hasFormula
        ? ['A text begins like a formula. Import the file as text: a spreadsheet that opens it may run the formula.']
        : []),
    ],
  };
}

function headerOf(rows: readonly Fields[], columns: readonly string[] | undefined): readonly string[] {
  const { asked, others } = columnNames(rows, columns);
  return [...asked, ...others];
}

const lineOf = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

function cellOf(value: unknown): string {
  if (isMissing(value)) return '';
  if (value === '') return '""';
  return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

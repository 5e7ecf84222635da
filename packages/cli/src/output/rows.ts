import type { Terminal } from '../io.ts';
import { plainText } from '../terminal.ts';
import { createCsv } from './csv.ts';

/** Records as rows, page by page. */
export interface Rows {
  page(records: readonly unknown[]): string;
  /** Says what the rows do not show. */
  warnings(): readonly string[];
}

/** A table in a pipe has no width to fit. */
const endless = 100_000;

/** Creates what writes records as CSV or as a table. */
export async function createRows(
  kind: 'csv' | 'table',
  terminal: Terminal,
  columns: readonly string[] | undefined,
): Promise<Rows> {
  const chosen = columns?.includes('*') ? undefined : columns;
  if (kind === 'csv') {
    const { page, warnings } = createCsv(chosen);
    return { page: (records) => (terminal.out ? plainText(page(records)) : page(records)), warnings };
  }
  const { createTable } = await import('./table.ts');
  const table = createTable({
    width: terminal.out ? terminal.columns : endless,
    color: terminal.color,
    columns: chosen,
  });
  return { page: table.page, warnings: () => [...hiddenText(table.hidden()), ...table.warnings()] };
}

/** Returns the fields of one record as records, for a table with a row for each. */
export async function fieldRows(record: object): Promise<readonly object[]> {
  const [{ fieldsOf }, { cellText }] = await Promise.all([import('./flatten.ts'), import('./cell-text.ts')]);
  return [...fieldsOf(record)].map(([field, value]) => ({ field, value: cellText(value) }));
}

function hiddenText(fields: readonly string[]): string[] {
  if (fields.length === 0) return [];
  const names = `${fields.slice(0, 10).join(', ')}${fields.length > 10 ? ` and ${fields.length - 10} more` : ''}`;
  return [`Not shown: ${names}. Choose columns with --fields, or pass --output json.`];
}

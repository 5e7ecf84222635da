import type { Io } from '../io.ts';
import { escapeControls, plainText, visibleJson } from '../terminal.ts';
import { colored } from './color.ts';
import { indentJson } from './indent-json.ts';
import { createJsonDocument } from './json-document.ts';
import { type Meta, noteMeta } from './note-meta.ts';
import { createRows, fieldRows, type Rows } from './rows.ts';

export type Format = 'json' | 'ndjson' | 'table' | 'csv';

export interface PrintOptions {
  /** Default: JSON in a pipe, and what is readable at a terminal. */
  readonly format: Format | undefined;
  /** Prints texts without quotes. */
  readonly raw: boolean;
  /** The first columns of tables and CSV, in order. */
  readonly columns?: readonly string[] | undefined;
  /** What a person reads in place of a result without data. */
  readonly nothing?: string | undefined;
}

/** Prints results in the format that was asked for. */
export interface Printer {
  /** Prints a whole result: of an operation that is no listing, or a page of a listing. */
  result(data: unknown, meta: Meta): Promise<void>;
  /** Prints records of a walk as they come. Keeps none of them. */
  records(records: readonly unknown[]): Promise<void>;
  /** Prints values that are JSON texts already, as jq writes them: numbers keep all their digits. */
  lines(json: readonly string[]): Promise<void>;
  /** Ends a walk, and says what standard output has no place for. */
  end(meta: Meta): Promise<void>;
}

/** Creates the printer of one result. */
export function createPrinter(io: Io, { format, raw, columns, nothing }: PrintOptions): Printer {
  const { terminal } = io;
  const isPerson = format === undefined && terminal.out;
  const isRows = format === 'table' || format === 'csv';
  const isIndented = terminal.out && format !== 'ndjson';
  const document = createJsonDocument(io);
  let rows: Rows | undefined;
  let hasRows = false;

  const textOf = (json: string) => {
    if (raw && json.startsWith('"')) return rawText(JSON.parse(json)); // a JSON text that begins so is a string
    if (isIndented) return indentJson(json, terminal.color);
    return terminal.out ? visibleJson(json) : escapeControls(json);
  };
  const rawText = (text: string) => (terminal.out ? plainText(text) : text);
  const printLines = async (json: readonly string[]) => {
    if (json.length > 0) await io.out(json.map((line) => `${textOf(line)}\n`).join(''));
  };
  const printRows = async (records: readonly unknown[], names = columns) => {
    hasRows ||= records.length > 0;
    rows ??= await createRows(format === 'csv' ? 'csv' : 'table', terminal, names);
    const text = rows.page(records);
    if (text !== '') await io.out(text);
  };
  const endWith = async (meta: Meta) => {
    if (rows !== undefined && !hasRows && terminal.out && terminal.err)
      io.err(`${colored('dim', 'No records.', terminal.color)}\n`);
    noteMeta(withWarnings(meta, rows?.warnings() ?? []), io);
  };

  return {
    async result(data, meta) {
      if (nothing !== undefined && (isPerson || (format === 'table' && terminal.out)) && isNothing(data)) {
        if (nothing !== '') await io.out(`${colored('dim', nothing, terminal.color)}\n`);
      } else if (raw && typeof data === 'string') await printLines([jsonOf(data)]);
      else if (format === 'table' && isObject(data)) await printRows(await fieldRows(data), ['field', 'value']);
      else if (isRows) await printRows(Array.isArray(data) ? data : isMissing(data) ? [] : [data]);
      else if (isPerson && isRecords(data)) await printRows(data);
      else if (format === 'ndjson') await printLines((Array.isArray(data) ? data : [data]).map(jsonOf));
      else if (isPerson) await printLines([jsonOf(data)]);
      else return printLines([jsonOf({ data: data ?? null, meta })]);
      await endWith(meta);
    },
    async records(records) {
      if (isRows || isPerson) await printRows(records);
      else if (format === 'json') await document.add(records.map(jsonOf));
      else await printLines(records.map(jsonOf));
    },
    async lines(json) {
      if (isRows) {
        const { parseJson } = await import('@agent-connectors/core');
        await printRows(json.map(parseJson));
      } else if (format === 'json') await document.add(json);
      else await printLines(json);
    },
    async end(meta) {
      if (format === 'json') await document.end(meta);
      else await endWith(meta);
    },
  };
}

const jsonOf = (value: unknown) => JSON.stringify(value ?? null);

const isMissing = (value: unknown) => value === null || value === undefined;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (data: unknown) => isMissing(data) || (isObject(data) && Object.keys(data).length === 0);

/** Returns whether a value is what a table shows: a list of objects, or one that is empty. */
const isRecords = (data: unknown): data is readonly object[] => Array.isArray(data) && data.every(isObject);

/** Adds warnings to those of the result. */
function withWarnings(meta: Meta, warnings: readonly string[]): Meta {
  if (warnings.length === 0) return meta;
  const own = Array.isArray(meta['warnings']) ? meta['warnings'] : [];
  return { ...meta, warnings: [...own, ...warnings] };
}

import type { Table } from '../../engine/table.ts';
import type { Input } from './input.ts';
import { invalid, missing } from './rejection.ts';
import { requireMilliseconds, timestamp } from './timestamp.ts';

interface Identified {
  readonly id: string;
}

/** The given text fields, without those that are absent. */
export function textChanges<K extends string>(input: Input, fields: readonly K[]): { [P in K]?: string } {
  return given(fields, (field) => input.text(field));
}

/** The given booleans, without those that are absent. */
export function flagChanges<K extends string>(input: Input, fields: readonly K[]): { [P in K]?: boolean } {
  return given(fields, (field) => input.flag(field));
}

/** The given times in the vendor's form; an empty text removes a time. */
export function timeChanges<K extends string>(input: Input, fields: readonly K[]): { [P in K]?: string | null } {
  return given(fields, (field) => {
    const text = input.text(field);
    return text ? timestamp(requireMilliseconds(text, field)) : text === '' ? null : undefined;
  });
}

/** The given reference to another record; an empty text removes it. */
export function referenceChange<K extends string>(
  input: Input,
  field: K,
  records: Pick<Table<Identified>, 'get'>,
  noun: string,
): { [P in K]?: string | null } {
  return given([field], () => {
    const id = input.text(field);
    if (id) requireKnown(records, id, noun);
    return id === '' ? null : id;
  });
}

/** Refuses a body that refers to a record that does not exist. */
export function requireKnown<T>(records: Pick<Table<T>, 'get'>, id: string, noun: string): T {
  const record = records.get(id);
  if (!record) throw invalid(`${noun} not found: ${id}`);
  return record;
}

/** Finds the record that a path names. */
export function findRecord<T>(records: Pick<Table<T>, 'get'>, id: string | undefined, noun: string): T {
  const record = records.get(id ?? '');
  if (!record) throw missing(noun);
  return record;
}

/** Refuses a text that is not one of the allowed ones. */
export function requireOneOf(field: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw invalid(`${field} must be one of ${allowed.join(', ')}`);
}

function given<K extends string, V>(fields: readonly K[], read: (field: K) => V | undefined): { [P in K]?: V } {
  const entries = fields.map((field) => [field, read(field)] as const).filter(([, value]) => value !== undefined);
  // Every key is one of the fields, every value what was read for it.
  return Object.fromEntries(entries) as { [P in K]?: V };
}

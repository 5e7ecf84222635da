import { isMissing } from './column-names.ts';
import type { Fields } from './flatten.ts';

/** The fields of later records that the columns, which the first page decides, have no place for. */
export interface MissedFields {
  /** Takes note of a record and the names that have a place. */
  note(row: Fields, known: ReadonlySet<string>): void;
  warnings(): readonly string[];
}

/** So many names of fields are kept. A hostile vendor could make up any number of them. */
const mostNames = 20;

export function createMissedFields(): MissedFields {
  let records = 0;
  const missed = new Set<string>();
  return {
    note(row, known) {
      const names = [...row].flatMap(([name, value]) => (known.has(name) || isMissing(value) ? [] : [name]));
      if (names.length > 0) records += 1;
      for (const name of names) if (missed.size < mostNames) missed.add(name);
    },
    warnings: () => (records === 0 ? [] : [textOf(records, [...missed])]),
  };
}

const textOf = (records: number, names: readonly string[]) =>
  `${records === 1 ? '1 record has' : `${records} records have`} fields that the first page did not have, and that are left out: ${names.join(', ')}${names.length === mostNames ? ', …' : ''}. Name them with --fields, or pass --output ndjson.`;

import type { Table } from './table.ts';

type Id = string | number;

/** A field that holds the id of another record, and what happens when that record changes. */
export interface Reference {
  /** Replaces one id with another, for example when records are merged. */
  move(from: Id, to: Id): void;
  /** Updates the records after the record with this id was deleted. */
  release(id: Id): void;
}

type FieldsWith<T, V> = { [K in keyof T]-?: V extends T[K] ? K : never }[keyof T];

/** Returns a reference that becomes null when its record is deleted. */
export function setNull<T extends object>(table: Table<T>, field: FieldsWith<T, null>): Reference {
  return {
    move: (from, to) => replace(table, field, from, to),
    release: (id) => replace(table, field, id, null),
  };
}

/** Returns a reference whose records are deleted with the record that they name; `removed` is called after each deletion. */
export function cascade<T extends object>(table: Table<T>, field: keyof T, removed?: (record: T) => void): Reference {
  return {
    move: (from, to) => replace(table, field, from, to),
    release: (id) => {
      for (const record of table.filter((other) => other[field] === id)) {
        table.delete(table.idOf(record));
        removed?.(record);
      }
    },
  };
}

/** Returns a reference for a list of ids, or of other texts that name records. The deleted record's entry is removed. */
export function pull<T extends object>(table: Table<T>, field: FieldsWith<T, readonly never[]>): Reference {
  const put = (from: Id, to: readonly Id[]) => {
    for (const record of table.all()) {
      const items: unknown = record[field];
      if (!Array.isArray(items) || !items.includes(from)) continue;
      putField(table, record, field, [...new Set(items.flatMap((item) => (item === from ? to : [item])))]);
    }
  };
  return { move: (from, to) => put(from, [to]), release: (id) => put(id, []) };
}

/** Combines several references to one kind of record. */
export function references(...all: readonly Reference[]): Reference {
  return {
    move: (from, to) => {
      for (const reference of all) reference.move(from, to);
    },
    release: (id) => {
      for (const reference of all) reference.release(id);
    },
  };
}

function replace<T extends object>(table: Table<T>, field: keyof T, from: Id, to: Id | null): void {
  for (const record of table.filter((other) => other[field] === from)) putField(table, record, field, to);
}

function putField<T extends object>(table: Table<T>, record: T, field: keyof T, value: unknown): void {
  // The field holds either an id or null, or a list of ids, and the new value has the same type.
  table.put({ ...record, [field]: value } as T);
}

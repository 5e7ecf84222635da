import type { Table } from './table.ts';

type Id = string | number;

/** A field in which records hold the id of another record, and what becomes of it. */
export interface Reference {
  /** Puts one id in the place of another, as merging two records does. */
  move(from: Id, to: Id): void;
  /** Follows a deletion of the record with this id. */
  release(id: Id): void;
}

type FieldsWith<T, V> = { [K in keyof T]-?: V extends T[K] ? K : never }[keyof T];

/** A field that becomes null when the record that it names is deleted. */
export function setNull<T extends object>(table: Table<T>, field: FieldsWith<T, null>): Reference {
  return {
    move: (from, to) => replace(table, field, from, to),
    release: (id) => replace(table, field, id, null),
  };
}

/** A field whose record is deleted together with the one that it names; `removed` is called after each deletion. */
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

/** A list of ids, or of other texts that name records, from which a deleted one is removed. */
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

/** Several references to records of one kind, as one. */
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
  // The field holds an id or null, or a list of ids: the value is of the same kind.
  table.put({ ...record, [field]: value } as T);
}

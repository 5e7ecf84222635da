/** Counts every change of the organization's data; a sync token is a reading of it. */
export interface ChangeCounter {
  current(): number;
  advance(): number;
}

/** A stored record with its place in the listing order and the change that last touched it. */
export interface Row<T> {
  readonly record: T;
  readonly sequence: number;
  readonly version: number;
}

/** Records of one kind by id, kept in the order in which they were created. */
export interface Table<T> {
  get(id: string): T | undefined;
  /** Stores a new record, or replaces the one with its id in place. */
  put(record: T): T;
  delete(id: string): boolean;
  records(): T[];
  find(matches: (record: T) => boolean): T | undefined;
  filter(matches: (record: T) => boolean): T[];
  rows(): Iterable<Row<T>>;
}

export function createChangeCounter(): ChangeCounter {
  let version = 0;
  return {
    current: () => version,
    advance: () => {
      version += 1;
      return version;
    },
  };
}

export function createTable<T extends { readonly id: string }>(changes: ChangeCounter): Table<T> {
  const rows = new Map<string, Row<T>>();
  let sequence = 0;

  function records(): T[] {
    return Array.from(rows.values(), (row) => row.record);
  }

  return {
    get: (id) => rows.get(id)?.record,
    put(record) {
      const existing = rows.get(record.id);
      if (existing === undefined) sequence += 1;
      rows.set(record.id, { record, sequence: existing?.sequence ?? sequence, version: changes.advance() });
      return record;
    },
    delete(id) {
      changes.advance();
      return rows.delete(id);
    },
    records,
    find: (matches) => records().find(matches),
    filter: (matches) => records().filter(matches),
    rows: () => rows.values(),
  };
}

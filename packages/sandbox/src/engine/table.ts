/** Counts the changes to all tables that share it. A sync token holds a value of this counter. */
export interface ChangeCounter {
  current(): number;
  advance(): number;
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

/** A record with its number in insertion order and the change that last modified it. */
export interface Row<T> {
  readonly record: T;
  readonly sequence: number;
  readonly version: number;
}

/** Records of one kind by id, in insertion order. */
export interface Table<T> {
  readonly size: number;
  /** Returns a record's id. */
  idOf(record: T): string | number;
  /** Adds a record; throws if its id exists. */
  insert(record: T): T;
  /** Adds a record, or replaces the one with the same id. */
  put(record: T): T;
  get(id: string | number | undefined): T | undefined;
  /** Replaces the given fields and returns the new record; undefined if no record has this id. */
  update(id: string | number, changes: Partial<T>): T | undefined;
  /** Deletes a record and returns whether it existed. */
  delete(id: string | number): boolean;
  find(test: (record: T) => boolean): T | undefined;
  filter(test: (record: T) => boolean): T[];
  /** Returns a new array in insertion order. */
  all(): T[];
  rows(): Iterable<Row<T>>;
  /** Returns one more than the largest numeric id that ever existed. */
  nextNumber(): number;
}

export interface TableOptions<T> {
  /** Returns the id of a record. Default: its `id`. */
  readonly id?: (record: T) => string | number;
  /** The initial records. A function is called when the table is first used. */
  readonly records?: Iterable<T> | (() => Iterable<T>);
  /** A counter that several tables share. */
  readonly changes?: ChangeCounter;
}

type Identified = { readonly id: string | number };

/** Creates a table in memory. Records are replaced instead of mutated, so that a response keeps its content. */
export function createTable<T extends Identified>(options?: TableOptions<T>): Table<T>;
export function createTable<T>(
  options: TableOptions<T> & { readonly id: NonNullable<TableOptions<T>['id']> },
): Table<T>;
export function createTable<T>(options: TableOptions<T> = {}): Table<T> {
  // The first overload requires `id` for records that have none.
  const idOf = options.id ?? ((record: T) => (record as Identified).id);
  const changes = options.changes ?? createChangeCounter();
  let initial = options.records;
  let sequence = 0;
  let largest = 0;
  const known = new Map<string, Row<T>>();

  const put = (record: T): T => {
    const id = idOf(record);
    const existing = known.get(String(id));
    if (!existing) sequence += 1;
    if (typeof id === 'number') largest = Math.max(largest, id);
    known.set(String(id), { record, sequence: existing?.sequence ?? sequence, version: changes.advance() });
    return record;
  };
  const insertInto = (rows: Map<string, Row<T>>, record: T): T => {
    if (rows.has(String(idOf(record)))) throw new Error(`A record with the id ${idOf(record)} already exists.`);
    return put(record);
  };
  const rows = (): Map<string, Row<T>> => {
    if (initial === undefined) return known;
    const records = typeof initial === 'function' ? initial() : initial;
    initial = undefined;
    for (const record of records) insertInto(known, record);
    return known;
  };
  const all = (): T[] => Array.from(rows().values(), ({ record }) => record);

  return {
    get size() {
      return rows().size;
    },
    idOf,
    insert: (record) => insertInto(rows(), record),
    put: (record) => {
      rows();
      return put(record);
    },
    get: (id) => rows().get(String(id))?.record,
    update: (id, given) => {
      const current = rows().get(String(id));
      return current && put({ ...current.record, ...given });
    },
    delete: (id) => {
      const existed = rows().delete(String(id));
      if (existed) changes.advance();
      return existed;
    },
    find: (test) => {
      for (const { record } of rows().values()) if (test(record)) return record;
      return undefined;
    },
    filter: (test) => all().filter(test),
    all,
    rows: () => rows().values(),
    nextNumber: () => {
      rows();
      return largest + 1;
    },
  };
}

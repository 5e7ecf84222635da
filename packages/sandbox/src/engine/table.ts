/** Counts every change of the tables that share it. A sync token is a reading of it. */
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

/** A record with its place in the order of insertion and the change that last touched it. */
export interface Row<T> {
  readonly record: T;
  readonly sequence: number;
  readonly version: number;
}

/** Records of one kind by id, in the order of insertion. */
export interface Table<T> {
  readonly size: number;
  /** What tells a record from the others. */
  idOf(record: T): string | number;
  /** Adds a record; throws when its id is taken. */
  insert(record: T): T;
  /** Adds a record, or replaces the one with its id in place. */
  put(record: T): T;
  get(id: string | number | undefined): T | undefined;
  /** Replaces the given fields and returns the new record; undefined when there is none with this id. */
  update(id: string | number, changes: Partial<T>): T | undefined;
  /** Whether there was something to delete. */
  delete(id: string | number): boolean;
  find(test: (record: T) => boolean): T | undefined;
  filter(test: (record: T) => boolean): T[];
  /** A new array, oldest insertion first. */
  all(): T[];
  rows(): Iterable<Row<T>>;
  /** One more than the largest numeric id that there ever was. */
  nextNumber(): number;
}

export interface TableOptions<T> {
  /** What tells one record from another. Default: its `id`. */
  readonly id?: (record: T) => string | number;
  /** The initial records. A function is called when the table is first used. */
  readonly records?: Iterable<T> | (() => Iterable<T>);
  /** A counter that several tables share. */
  readonly changes?: ChangeCounter;
}

type Identified = { readonly id: string | number };

/** Creates a table in memory. Records are replaced, never changed in place, so that a response stays what it was. */
export function createTable<T extends Identified>(options?: TableOptions<T>): Table<T>;
export function createTable<T>(
  options: TableOptions<T> & { readonly id: NonNullable<TableOptions<T>['id']> },
): Table<T>;
export function createTable<T>(options: TableOptions<T> = {}): Table<T> {
  // The first overload lets nobody leave `id` out whose records have none.
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
    if (rows.has(String(idOf(record)))) throw new Error(`there is already a record with the id ${idOf(record)}`);
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

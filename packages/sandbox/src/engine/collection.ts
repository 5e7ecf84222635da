/** A small table in memory: records by id, in the order in which they came in. */
export interface Collection<T> {
  readonly size: number;
  /** Adds a record, or throws when its id is taken. */
  insert(record: T): T;
  get(id: string): T | undefined;
  /** Replaces the given fields and answers the new record; undefined when there is none with this id. */
  update(id: string, changes: Partial<T>): T | undefined;
  /** Whether there was something to delete. */
  delete(id: string): boolean;
  find(test: (record: T) => boolean): T | undefined;
  filter(test: (record: T) => boolean): T[];
  /** A new array, oldest insertion first. */
  all(): T[];
}

/** Creates an empty table. Records are replaced, never changed in place, so an answer stays what it was. */
export function createCollection<T>(options: {
  readonly id: (record: T) => string;
  readonly records?: Iterable<T>;
}): Collection<T> {
  const records = new Map<string, T>();
  const insert = (record: T): T => {
    const id = options.id(record);
    if (records.has(id)) throw new Error(`there is already a record with the id ${id}`);
    records.set(id, record);
    return record;
  };
  for (const record of options.records ?? []) insert(record);
  return {
    get size() {
      return records.size;
    },
    insert,
    get: (id) => records.get(id),
    update: (id, changes) => {
      const current = records.get(id);
      if (current === undefined) return undefined;
      const changed = { ...current, ...changes };
      records.set(id, changed);
      return changed;
    },
    delete: (id) => records.delete(id),
    find: (test) => {
      for (const record of records.values()) if (test(record)) return record;
      return undefined;
    },
    filter: (test) => [...records.values()].filter(test),
    all: () => [...records.values()],
  };
}

import type { Random } from '../../../engine/random.ts';
import { iso } from '../../../engine/seed.ts';
import { blanks, type LinearRecord, type TypeName } from '../records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The data of the workspace while it is generated. */
export interface World {
  readonly random: Random;
  /** The sandbox's time, in milliseconds. All generated data is older. */
  readonly now: number;
  readonly records: Map<TypeName, LinearRecord[]>;
  /** Adds a record that was created at a time and last changed at another; default: not at all. */
  add(type: TypeName, created: number, fields: Fields, updated?: number): LinearRecord;
}

export function createWorld(random: Random, now: number): World {
  const records = new Map<TypeName, LinearRecord[]>();
  return {
    random,
    now,
    records,
    add(type, created, fields, updated = created) {
      const record = {
        ...blanks[type],
        id: random.uuid(),
        createdAt: iso(created),
        updatedAt: iso(updated),
        archivedAt: null,
        ...fields,
      };
      const known = records.get(type);
      if (known) known.push(record);
      else records.set(type, [record]);
      return record;
    },
  };
}

/** Returns the record at an index, which content.json names. */
export function at<T>(records: readonly T[], index: number): T {
  const record = records[index];
  if (record === undefined) throw new RangeError(`There is no record ${index}.`);
  return record;
}

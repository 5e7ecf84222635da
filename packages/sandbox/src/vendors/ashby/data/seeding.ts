import type { Random } from '../../../engine/random.ts';
import { complete, type Loose, type OrganizationData, type Records } from '../organization-data.ts';

/** The common context of all seeders: the tables, one stream of random numbers, and the end of the data's time range. */
export interface Seeding {
  readonly data: OrganizationData;
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly organizationId: string;
  /** Adds a record without its undefined fields. */
  add<K extends keyof Records>(table: K, record: Loose<Records[K]>): Records[K];
}

export function createSeeding(parts: Omit<Seeding, 'add'>): Seeding {
  return { ...parts, add: (table, record) => parts.data[table].put(complete(record)) };
}

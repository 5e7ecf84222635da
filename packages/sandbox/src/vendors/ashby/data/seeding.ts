import type { Random } from '../../../engine/random.ts';
import { complete, type Loose, type OrganizationData, type Records } from '../organization-data.ts';

/** What every seeder works with: the tables it fills, one stream of chance, and the time that data must lie before. */
export interface Seeding {
  readonly data: OrganizationData;
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly organizationId: string;
  /** Adds a record without the fields that are undefined. */
  add<K extends keyof Records>(table: K, record: Loose<Records[K]>): Records[K];
}

export function createSeeding(parts: Omit<Seeding, 'add'>): Seeding {
  return { ...parts, add: (table, record) => parts.data[table].put(complete(record)) };
}

import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, seededSource } from '../../engine/random.ts';
import { createChangeCounter } from '../../engine/table.ts';
import { seedOrganization } from './data/seed-organization.ts';
import { createPositions } from './list-position.ts';
import { complete, createOrganizationData, type Loose, nounOf, type Records } from './organization-data.ts';
import { found } from './rejection.ts';
import { createRequestIds } from './request-ids.ts';

/** The context of endpoints: one organization's data, its clock and its source of ids. */
export type Ashby = ReturnType<typeof createAshby>;

/** Creates and fills an organization. Ids of new records and of requests have their own streams. */
export function createAshby({ random, now, resets }: EmulatorContext) {
  const stream = (name: string) => seededSource(Math.floor(random() * 0x100000000), name);
  const changes = createChangeCounter();
  const data = createOrganizationData(changes);
  const seeds = createRandom(stream('seed'));
  const writes = createRandom(stream('writes'));
  const organizationId = seeds.uuid();
  seedOrganization({ data, random: seeds, now: now().getTime(), organizationId });

  /** Returns the sandbox's time as records store it. */
  const timestamp = () => now().toISOString();

  /** Returns the record with this id, or the first that passes a test, or rejects the call with its `_not_found` code. */
  function find<K extends keyof Records>(
    table: K,
    wanted: string | undefined | ((record: Records[K]) => boolean),
  ): Records[K] {
    const record = typeof wanted === 'function' ? data[table].find(wanted) : data[table].get(wanted);
    return found(record, nounOf(table));
  }

  /** Returns the id if its record exists; undefined for undefined. Rejects the call otherwise. */
  function idOf<I extends string | undefined>(table: keyof Records, id: I): I {
    if (id !== undefined) find(table, id);
    return id;
  }

  /** Stores a record without its undefined fields, and updates its change time if it has one. */
  function save<K extends keyof Records>(table: K, record: Loose<Records[K]>): Records[K] {
    return data[table].put(complete('updatedAt' in record ? { ...record, updatedAt: timestamp() } : record));
  }

  return {
    data,
    organizationId,
    // The data after a reset equals the data before it, so cursors and sync tokens hold the number of resets.
    positions: createPositions(resets),
    changes,
    /** Whether the sandbox enforces rate limits; known after the engine's first request for one. */
    limits: { areKept: false },
    find,
    idOf,
    save,
    /** Returns the user to whom writes are credited if the call names nobody. */
    apiUser: () => find('users', () => true),
    /** Returns the id of a new record. */
    newId: () => writes.uuid(),
    newRequestId: createRequestIds(stream('requests'), now),
    timestamp,
    now,
  };
}

import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, seededSource } from '../../engine/random.ts';
import { type ChangeCounter, createChangeCounter } from '../../engine/table.ts';
import { seedOrganization } from './data/seed-organization.ts';
import { createPositions, type Positions } from './list-position.ts';
import {
  complete,
  createOrganizationData,
  type Loose,
  nounOf,
  type OrganizationData,
  type Records,
} from './organization-data.ts';
import type { User } from './records/organization.ts';
import { found } from './rejection.ts';
import { createRequestIds } from './request-ids.ts';

/** What endpoints work with: one organization's data, its clock and its source of ids. */
export interface Ashby {
  readonly data: OrganizationData;
  readonly organizationId: string;
  readonly positions: Positions;
  readonly changes: ChangeCounter;
  /** Whether the sandbox keeps the vendor's limits: so once the engine has asked for one. */
  readonly limits: { areKept: boolean };
  /** Returns the record with this id, or rejects the call with its `_not_found` code. */
  find<K extends keyof Records>(table: K, id: string | undefined): Records[K];
  /** Returns the id after making sure that there is such a record; undefined for undefined. */
  idOf<I extends string | undefined>(table: keyof Records, id: I): I;
  /** Stores a record without the fields that are undefined; where it says when it was last changed, that is now. */
  save<K extends keyof Records>(table: K, record: Loose<Records[K]>): Records[K];
  /** The user that writes are credited to when the call names nobody. */
  apiUser(): User;
  /** The id of a new record. */
  newId(): string;
  newRequestId(): string;
  /** The sandbox's time as records carry it. */
  timestamp(): string;
  now(): Date;
}

// Tells cursors and sync tokens of one organization from those of the one before a reset, whose data were equal.
let organizationsMade = 0;

/** Creates an organization and fills it. Ids of new records and of requests have streams of their own. */
export function createAshby({ random, now }: EmulatorContext): Ashby {
  const stream = (name: string) => seededSource(Math.floor(random() * 0x100000000), name);
  const changes = createChangeCounter();
  const data = createOrganizationData(changes);
  const seeds = createRandom(stream('seed'));
  const writes = createRandom(stream('writes'));
  const organizationId = seeds.uuid();
  seedOrganization({ data, random: seeds, now: now().getTime(), organizationId });

  organizationsMade += 1;
  const timestamp = () => now().toISOString();
  const find: Ashby['find'] = (table, id) => found(data[table].get(id), nounOf(table));
  return {
    data,
    organizationId,
    positions: createPositions(organizationsMade),
    changes,
    limits: { areKept: false },
    find,
    idOf(table, id) {
      if (id !== undefined) find(table, id);
      return id;
    },
    save: (table, record) =>
      data[table].put(complete('updatedAt' in record ? { ...record, updatedAt: timestamp() } : record)),
    apiUser: () => found(data.users.all()[0], 'user'),
    newId: () => writes.uuid(),
    newRequestId: createRequestIds(stream('requests'), now),
    timestamp,
    now,
  };
}

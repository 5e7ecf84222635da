import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, seededSource } from '../../engine/random.ts';
import { createChangeCounter } from '../../engine/table.ts';
import { seedOrganization } from './data/seed-organization.ts';
import { createPositions, type Positions } from './list-position.ts';
import { createOrganizationData, type OrganizationData } from './organization-data.ts';
import { createPager, type Pager } from './paging.ts';
import { createRequestIds } from './request-ids.ts';

/** What endpoints work with: one organization's data, its pager, its clock and its source of ids. */
export interface Ashby {
  readonly data: OrganizationData;
  readonly organizationId: string;
  readonly positions: Positions;
  readonly page: Pager;
  /** Whether the sandbox keeps the vendor's limits: so once the engine has asked for one. */
  readonly limits: { areKept: boolean };
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
  const positions = createPositions(organizationsMade);
  return {
    data,
    organizationId,
    positions,
    page: createPager(positions, changes),
    limits: { areKept: false },
    newId: () => writes.uuid(),
    newRequestId: createRequestIds(stream('requests'), now),
    timestamp: () => now().toISOString(),
    now,
  };
}

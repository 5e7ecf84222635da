import type { Random } from '../../../engine/random.ts';
import type { OrganizationData } from '../organization-data.ts';

export const DAY = 24 * 60 * 60 * 1000;

/** What every seeder works with: the tables it fills, one stream of chance, and the time that data must lie before. */
export interface Seeding {
  readonly data: OrganizationData;
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly organizationId: string;
}

export function iso(time: number): string {
  return new Date(Math.floor(time)).toISOString();
}

/** A time that many days before now, at some minute of that day. */
export function daysAgo({ random, now }: Seeding, days: number): string {
  return iso(now - days * DAY - random.int(0, DAY - 1));
}

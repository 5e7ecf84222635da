import type { Random } from '../../../engine/random.ts';
import { momentBetween } from '../../../engine/seed.ts';
import type { AccountRecord, ContactRecord } from '../records/account.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { TeamRecord, UserRecord } from '../records/organisation.ts';
import { timestamp } from '../timestamp.ts';

/** The initial organisation, from which everything else is made once somebody asks for it. */
export interface World {
  readonly accounts: readonly AccountRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly users: readonly UserRecord[];
  readonly teams: readonly TeamRecord[];
  readonly issues: readonly IssueRecord[];
  /** Milliseconds at which the data ends. */
  readonly now: number;
  /** A stream of its own for each name, so that it does not matter what is made first. */
  random(name: string): Random;
}

/** The users of one team. */
export function usersOf(world: Pick<World, 'teams' | 'users'>, team: string): readonly UserRecord[] {
  const ids = world.teams.find(({ name }) => name === team)?.user_ids ?? [];
  return world.users.filter(({ id }) => ids.includes(id));
}

/** When something was created, and a moment since at which it was last changed. */
export function timesSince(random: Random, created: number, now: number) {
  return { created_at: timestamp(created), updated_at: timestamp(momentBetween(random, created, now)) };
}

export const paragraph = (text: string) => `<p>${text}</p>`;

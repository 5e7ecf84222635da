import type { Random } from '../../../engine/random.ts';
import type { AccountRecord } from '../records/account.ts';
import type { ContactRecord } from '../records/contact.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { TeamRecord, UserRecord } from '../records/user.ts';

export const day = 86_400_000;

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
export function usersOf(world: World, team: string): readonly UserRecord[] {
  const ids = world.teams.find(({ name }) => name === team)?.user_ids ?? [];
  return world.users.filter(({ id }) => ids.includes(id));
}

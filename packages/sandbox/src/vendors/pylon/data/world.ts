import { createRandom, type Random, seededSource } from '../../../engine/random.ts';
import { day } from '../../../engine/seed.ts';
import { timestamp } from '../timestamp.ts';
import { createAccounts } from './accounts.ts';
import { createContacts } from './contacts.ts';
import { withCalls, withGroups } from './issue-groups.ts';
import { createIssues } from './issues.ts';
import { createTeams, createTicketForms, createUserRoles, createUsers } from './organisation.ts';

/** The initial organization, from which all other data is generated on demand. */
export type World = ReturnType<typeof createWorld>;

export function createWorld(random: Random, time: Date) {
  const now = time.getTime();
  const seed = random.int(0, 2 ** 31);
  /** Returns the random stream of a name, so that the order of generation does not matter. */
  const stream = (name: string) => createRandom(seededSource(seed, name));
  const since = timestamp(now - 1000 * day);
  const roles = createUserRoles(random);
  const users = createUsers(random, roles, since);
  const teams = createTeams(random, users);
  const forms = createTicketForms(random);
  const accounts = createAccounts(random, users.slice(-4), now);
  const contacts = createContacts(random, accounts, now);
  const written = createIssues(random, { accounts, contacts, teams, forms, now });
  const issues = withGroups(withCalls(stream('issue-extras'), written, contacts));
  return { accounts, contacts, users, teams, issues, now, random: stream, roles, forms, since };
}

/** Returns the users of one team. */
export function usersOf({ teams, users }: World, team: string) {
  const ids = teams.find(({ name }) => name === team)?.user_ids ?? [];
  return users.filter(({ id }) => ids.includes(id));
}

import { type Collection, createCollection } from '../engine/collection.ts';
import { createRandom, type Random, seededSource } from '../engine/random.ts';
import type { StandInContext } from '../engine/stand-in.ts';
import { createAccounts } from './data/accounts.ts';
import { createContacts } from './data/contacts.ts';
import { type Conversation, createConversation } from './data/conversation.ts';
import { createCustomFields } from './data/custom-fields.ts';
import { createIssues } from './data/issues.ts';
import { createTags, createTeams, createTicketForms, createUserRoles, createUsers } from './data/organisation.ts';
import type { AccountRecord } from './records/account.ts';
import type { ContactRecord } from './records/contact.ts';
import type { CustomFieldRecord } from './records/custom-field.ts';
import { type IssueRecord, miniAccountView } from './records/issue.ts';
import type { TagRecord } from './records/tag.ts';
import type { TicketFormRecord } from './records/ticket-form.ts';
import type { RoleRecord, TeamRecord, UserRecord } from './records/user.ts';
import { timestamp } from './timestamp.ts';

/** Everything that the Pylon stand-in knows. */
export interface PylonStore {
  /** For the identifiers of new records. */
  readonly random: Random;
  /** A stream of its own, so that the number of requests does not change the data. */
  newRequestId(): string;
  /** The sandbox's time, in the vendor's form. */
  now(): string;
  readonly organisationId: string;
  /** The user that the API token acts as. It is not among the users. */
  readonly tokenUserId: string;
  readonly accounts: Collection<AccountRecord>;
  readonly contacts: Collection<ContactRecord>;
  readonly issues: Collection<IssueRecord>;
  readonly users: Collection<UserRecord>;
  readonly teams: Collection<TeamRecord>;
  readonly userRoles: Collection<RoleRecord>;
  readonly tags: Collection<TagRecord>;
  readonly customFields: Collection<CustomFieldRecord>;
  readonly ticketForms: Collection<TicketFormRecord>;
  /** Messages and threads of an issue, to be changed in place. */
  conversationOf(issue: IssueRecord): Conversation;
  miniAccount(id: string | null): object | null;
  miniContact(id: string | null): object | null;
  miniUser(id: string | null): object | null;
}

export function createPylonStore(context: StandInContext): PylonStore {
  const random = createRandom(context.random);
  const requestIds = createRandom(seededSource(random.int(0, 2 ** 31), 'request-ids'));
  const now = context.now().getTime();
  const yearsAgo = timestamp(now - 1000 * 86_400_000);

  const roles = createUserRoles(random);
  const users = createUsers(random, roles, yearsAgo);
  const teams = createTeams(random, users);
  const forms = createTicketForms(random);
  const accounts = createAccounts(random, users.slice(-4), now);
  const contacts = createContacts(random, accounts, now);
  const accountsById = new Map(accounts.map((account) => [account.id, account]));
  const issues = createIssues(random, { accounts: accountsById, contacts, teams, forms, now });
  const conversations = new Map<string, Conversation>();

  const id = (record: { readonly id: string }) => record.id;
  const store: PylonStore = {
    random,
    newRequestId: () => requestIds.uuid(),
    now: () => timestamp(context.now()),
    organisationId: random.uuid(),
    tokenUserId: random.uuid(),
    accounts: createCollection({ id, records: withLatestActivity(accounts, issues) }),
    contacts: createCollection({ id, records: contacts }),
    issues: createCollection({ id, records: issues }),
    users: createCollection({ id, records: users }),
    teams: createCollection({ id, records: teams }),
    userRoles: createCollection({ id, records: roles }),
    tags: createCollection({ id, records: createTags(random) }),
    customFields: createCollection({ id, records: createCustomFields(random, yearsAgo) }),
    ticketForms: createCollection({ id, records: forms }),
    conversationOf(issue) {
      const known = conversations.get(issue.id);
      if (known) return known;
      const conversation = createConversation(issue, store);
      conversations.set(issue.id, conversation);
      return conversation;
    },
    miniAccount(accountId) {
      const account = accountId === null ? undefined : store.accounts.get(accountId);
      return account ? miniAccountView(account) : null;
    },
    miniContact: (contactId) => mini(contactId === null ? undefined : store.contacts.get(contactId)),
    miniUser: (userId) =>
      userId === store.tokenUserId ? { id: userId } : mini(userId === null ? undefined : store.users.get(userId)),
  };
  return store;
}

function mini(person: { readonly id: string; readonly email: string | null } | undefined): object | null {
  return person ? { id: person.id, email: person.email } : null;
}

function withLatestActivity(accounts: readonly AccountRecord[], issues: readonly IssueRecord[]): AccountRecord[] {
  const latest = new Map<string | null, string>();
  for (const { account_id, latest_message_time } of issues) {
    if (latest_message_time > (latest.get(account_id) ?? '')) latest.set(account_id, latest_message_time);
  }
  return accounts.map((account) => ({ ...account, latest_customer_activity_time: latest.get(account.id) ?? null }));
}

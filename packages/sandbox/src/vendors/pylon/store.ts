import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, type Random, seededSource } from '../../engine/random.ts';
import { createTable, type Table } from '../../engine/table.ts';
import { type AccountExtras, createAccountExtras } from './data/account-extras.ts';
import { createAccounts } from './data/accounts.ts';
import { createAuditLogs } from './data/audit-logs.ts';
import { createCallRecordings } from './data/call-recordings.ts';
import { createContacts } from './data/contacts.ts';
import { type Conversation, createConversation } from './data/conversation.ts';
import { createCustomFields } from './data/custom-fields.ts';
import { createCustomObjects } from './data/custom-objects.ts';
import { createEmailSuppressions, type EmailSuppressionRecord } from './data/email-suppressions.ts';
import { createFeatureRequests } from './data/feature-requests.ts';
import { withExtras } from './data/issue-extras.ts';
import { createIssues } from './data/issues.ts';
import { createKnowledge, type Knowledge } from './data/knowledge.ts';
import { createMacros, type Macros } from './data/macros.ts';
import { moreCustomFields } from './data/more-custom-fields.ts';
import {
  createArticleTags,
  createTags,
  createTeams,
  createTicketForms,
  createUserRoles,
  createUsers,
} from './data/organisation.ts';
import { createSurveys, type Surveys } from './data/surveys.ts';
import { createTrainingData } from './data/training-data.ts';
import { createWork, type Work } from './data/work.ts';
import { day, type World } from './data/world.ts';
import { lazy } from './lazy.ts';
import type { AccountRecord } from './records/account.ts';
import type { AuditLogRecord } from './records/audit-log.ts';
import type { CallRecordingRecord } from './records/call-recording.ts';
import type { ContactRecord } from './records/contact.ts';
import type { CustomFieldRecord } from './records/custom-field.ts';
import type { CustomObjectRecord } from './records/custom-object.ts';
import type { FeatureRequestRecord } from './records/feature-request.ts';
import { type IssueRecord, miniAccountView } from './records/issue.ts';
import type { TagRecord } from './records/tag.ts';
import type { TicketFormRecord } from './records/ticket-form.ts';
import type { TrainingDataRecord } from './records/training-data.ts';
import type { RoleRecord, TeamRecord, UserRecord } from './records/user.ts';
import { pylonStyle } from './style.ts';
import { timestamp } from './timestamp.ts';

/** Everything that the Pylon emulator knows. */
export interface PylonStore {
  readonly style: ReturnType<typeof pylonStyle>;
  /** For the identifiers of new records. */
  readonly random: Random;
  /** A stream of its own, so that the number of requests does not change the data. */
  newRequestId(): string;
  /** The sandbox's time, in the vendor's form. */
  now(): string;
  readonly organisationId: string;
  /** The user that the API token acts as. It is not among the users. */
  readonly tokenUserId: string;
  readonly accounts: Table<AccountRecord>;
  readonly contacts: Table<ContactRecord>;
  readonly issues: Table<IssueRecord>;
  readonly users: Table<UserRecord>;
  readonly teams: Table<TeamRecord>;
  readonly userRoles: Table<RoleRecord>;
  readonly tags: Table<TagRecord>;
  readonly customFields: Table<CustomFieldRecord>;
  readonly ticketForms: Table<TicketFormRecord>;
  readonly accountExtras: AccountExtras;
  readonly auditLogs: Table<AuditLogRecord>;
  readonly callRecordings: Table<CallRecordingRecord>;
  readonly customObjects: Table<CustomObjectRecord>;
  readonly emailSuppressions: Table<EmailSuppressionRecord>;
  readonly featureRequests: Table<FeatureRequestRecord>;
  readonly knowledge: Knowledge;
  readonly macros: Macros;
  readonly surveys: Surveys;
  readonly trainingData: Table<TrainingDataRecord>;
  readonly work: Work;
  /** Messages and threads of an issue, to be changed in place. */
  conversationOf(issue: IssueRecord): Conversation;
  miniAccount(id: string | null): object | null;
  miniContact(id: string | null): object | null;
  miniUser(id: string | null): object | null;
}

export function createPylonStore(context: EmulatorContext): PylonStore {
  const random = createRandom(context.random);
  const seed = random.int(0, 2 ** 31);
  const stream = (name: string) => createRandom(seededSource(seed, name));
  const requestIds = stream('request-ids');
  const now = context.now().getTime();
  const yearsAgo = timestamp(now - 1000 * day);

  const roles = createUserRoles(random);
  const users = createUsers(random, roles, yearsAgo);
  const teams = createTeams(random, users);
  const forms = createTicketForms(random);
  const accounts = createAccounts(random, users.slice(-4), now);
  const contacts = createContacts(random, accounts, now);
  const accountsById = new Map(accounts.map((account) => [account.id, account]));
  const created = createIssues(random, { accounts: accountsById, contacts, teams, forms, now });
  const issues = withExtras(stream('issue-extras'), created, contacts);
  const conversations = new Map<string, Conversation>();

  const articleTags = createArticleTags(stream('article-tags'));
  const world: World = { accounts, contacts, users, teams, issues, now, random: stream };
  const later = {
    accountExtras: lazy(() => createAccountExtras(world)),
    auditLogs: lazy(() => createAuditLogs(world)),
    callRecordings: lazy(() => createCallRecordings(world)),
    customObjects: lazy(() => createCustomObjects(world)),
    emailSuppressions: lazy(() => createEmailSuppressions(world)),
    featureRequests: lazy(() => createFeatureRequests(world)),
    knowledge: lazy(() => createKnowledge(world, articleTags)),
    macros: lazy(() => createMacros(world)),
    surveys: lazy(() => createSurveys(world)),
    trainingData: lazy(() => createTrainingData(world)),
    work: lazy(() => createWork(world)),
  };

  const style = lazy(() => pylonStyle(store));
  const id = (record: { readonly id: string }) => record.id;
  const store: PylonStore = {
    get style() {
      return style();
    },
    random,
    newRequestId: () => requestIds.uuid(),
    now: () => timestamp(context.now()),
    organisationId: random.uuid(),
    tokenUserId: random.uuid(),
    accounts: createTable({ id, records: withLatestActivity(accounts, issues) }),
    contacts: createTable({ id, records: contacts }),
    issues: createTable({ id, records: issues }),
    users: createTable({ id, records: users }),
    teams: createTable({ id, records: teams }),
    userRoles: createTable({ id, records: roles }),
    tags: createTable({ id, records: [...createTags(random), ...articleTags] }),
    customFields: createTable({
      id,
      records: [
        ...createCustomFields(random, yearsAgo),
        ...createCustomFields(stream('more-custom-fields'), yearsAgo, moreCustomFields),
      ],
    }),
    ticketForms: createTable({ id, records: forms }),
    get accountExtras() {
      return later.accountExtras();
    },
    get auditLogs() {
      return later.auditLogs();
    },
    get callRecordings() {
      return later.callRecordings();
    },
    get customObjects() {
      return later.customObjects();
    },
    get emailSuppressions() {
      return later.emailSuppressions();
    },
    get featureRequests() {
      return later.featureRequests();
    },
    get knowledge() {
      return later.knowledge();
    },
    get macros() {
      return later.macros();
    },
    get surveys() {
      return later.surveys();
    },
    get trainingData() {
      return later.trainingData();
    },
    get work() {
      return later.work();
    },
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

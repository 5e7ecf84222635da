import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom } from '../../engine/random.ts';
import { once } from '../../engine/seed.ts';
import { createTable } from '../../engine/table.ts';
import { createActivities, createActivityTypes, createNotes, createRelationships } from './data/account-extras.ts';
import { createMacros, createTrainingData } from './data/content.ts';
import { type Conversation, createConversation } from './data/conversation.ts';
import { createCustomFields, createCustomObjects } from './data/custom-objects.ts';
import { createFeatureRequests, createSurveys } from './data/feedback.ts';
import { createKnowledge } from './data/knowledge.ts';
import { createAuditLogs, createCallRecordings, createEmailSuppressions } from './data/logs.ts';
import { createTags } from './data/organisation.ts';
import { createWork } from './data/work.ts';
import { createWorld, type World } from './data/world.ts';
import { byAnyId } from './lookup.ts';
import type { AccountRecord, HighlightRecord } from './records/account.ts';
import { nullIfEmpty } from './records/base.ts';
import type { IssueRecord } from './records/issue.ts';
import type { RedirectRecord } from './records/knowledge.ts';
import { missing } from './rejection.ts';
import { pylonStyle } from './style.ts';
import { timestamp } from './timestamp.ts';

export type { PylonRoutes } from './pylon-body.ts';

/** The records of the Pylon emulator and the context of its handlers. */
export type PylonStore = ReturnType<typeof createPylonStore>;

export function createPylonStore(context: EmulatorContext) {
  const random = createRandom(context.random);
  const now = () => timestamp(context.now());
  const world = createWorld(random, context.now());
  const requestIds = world.random('request-ids');
  const tokenUserId = random.uuid();
  const accounts = createTable({ records: withLatestActivity(world) });
  const contacts = createTable({ records: world.contacts });
  const users = createTable({ records: world.users });
  const conversations = new Map<string, Conversation>();

  const tags = once(() => createTags(world.random('tags')));
  const issues = createTable({ records: world.issues });
  const issueById = (id: string) => issues.get(id) ?? issues.find(({ number }) => String(number) === id);
  const articleTags = () => tags().filter(({ object_type }) => object_type === 'article');
  const macros = once(() => createMacros(world));
  const surveys = once(() => createSurveys(world));
  const knowledge = once(() => createKnowledge(world, articleTags()));
  const work = once(() => createWork(world));

  return {
    style: pylonStyle(random, now),
    /** The random stream for the identifiers of new records. */
    random,
    /** Returns a request id. It has its own stream, so that the number of requests does not affect the data. */
    newRequestId: () => requestIds.uuid(),
    /** Returns the sandbox's time in the vendor's format. */
    now,
    organisationId: random.uuid(),
    /** The user that the API token acts as. It is not in the list of users. */
    tokenUserId,

    accounts,
    contacts,
    users,
    issues,
    teams: createTable({ records: world.teams }),
    userRoles: createTable({ records: world.roles }),
    ticketForms: createTable({ records: world.forms }),
    tags: createTable({ records: tags }),
    customFields: createTable({ records: () => createCustomFields(world.random('custom-fields'), world.since) }),
    customObjects: createTable({ records: () => createCustomObjects(world) }),
    highlights: createTable<HighlightRecord>(),
    relationships: createTable({ records: () => createRelationships(world) }),
    activityTypes: createTable({ records: () => createActivityTypes(world) }),
    activities: createTable({ records: () => createActivities(world) }),
    notes: createTable({ records: () => createNotes(world) }),
    auditLogs: createTable({ records: () => createAuditLogs(world) }),
    callRecordings: createTable({ records: () => createCallRecordings(world) }),
    emailSuppressions: createTable({ records: () => createEmailSuppressions(world) }),
    featureRequests: createTable({ records: () => createFeatureRequests(world) }),
    surveys: createTable({ records: () => surveys().surveys }),
    surveyResponses: createTable({ records: () => surveys().surveyResponses }),
    macroGroups: createTable({ records: () => macros().macroGroups }),
    macros: createTable({ records: () => macros().macros }),
    knowledgeBases: createTable({ records: () => knowledge().knowledgeBases }),
    collections: createTable({ records: () => knowledge().collections }),
    articles: createTable({ records: () => knowledge().articles }),
    themes: createTable({ records: () => knowledge().themes }),
    articleFeedback: createTable({ records: () => knowledge().articleFeedback }),
    redirects: createTable<RedirectRecord>(),
    trainingData: createTable({ records: () => createTrainingData(world) }),
    projectTemplates: createTable({ records: () => work().projectTemplates }),
    projects: createTable({ records: () => work().projects }),
    milestones: createTable({ records: () => work().milestones }),
    tasks: createTable({ records: () => work().tasks }),
    taskComments: createTable({ records: () => work().taskComments }),

    /** Finds an issue by its id or its number. */
    issueById,
    findIssue: (id = '') => issueById(id) ?? notFound('Issue'),
    /** Finds an account by its id or by one of its external ids. */
    findAccount: (id = '') => byAnyId(accounts, id) ?? notFound('Account'),
    conversationOf(issue: IssueRecord): Conversation {
      const email = contacts.get(issue.requester_id ?? '')?.email ?? undefined;
      const conversation = conversations.get(issue.id) ?? createConversation(issue, users.all()[0]?.id ?? '', email);
      conversations.set(issue.id, conversation);
      return conversation;
    },
    /** Returns a record's account as the vendor embeds it: without external ids it has `null`, unlike lists. */
    miniAccount(id: string | null): object | null {
      const account = accounts.get(id ?? '');
      return account ? { id, external_ids: nullIfEmpty(account.external_ids) } : null;
    },
    miniContact: (id: string | null) => mini(contacts.get(id ?? '')),
    miniUser: (id: string | null) => (id === tokenUserId ? { id } : mini(users.get(id ?? ''))),
  };
}

function notFound(noun: string): never {
  throw missing(noun);
}

function mini(person: { readonly id: string; readonly email: string | null } | undefined): object | null {
  return person ? { id: person.id, email: person.email } : null;
}

function withLatestActivity({ accounts, issues }: World): AccountRecord[] {
  const latest = new Map<string | null, string>();
  for (const { account_id, latest_message_time } of issues) {
    if (latest_message_time > (latest.get(account_id) ?? '')) latest.set(account_id, latest_message_time);
  }
  return accounts.map((account) => ({ ...account, latest_customer_activity_time: latest.get(account.id) ?? null }));
}

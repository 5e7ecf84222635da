import type { Resolver, Resolvers } from '../../engine/graphql.ts';
import { computed, priorityLabels } from './computed.ts';
import { invalidInput, notFound } from './errors.ts';
import { type ListArgs, list, listSorted, type SearchArgs, search } from './lists.ts';
import type { LinearRecord, TypeName } from './records.ts';
import { related, relations } from './relations.ts';
import type { Session } from './session.ts';

type SessionResolver = Resolver<Session>;

const listOf =
  (type: TypeName): SessionResolver =>
  (_, args: ListArgs, session) =>
    list(session, type, session.store.all(type), args);

const get =
  (type: TypeName): SessionResolver =>
  (_, { id }: { id: string }, { store }) =>
    store.find(type, id);

const searchIn =
  (type: TypeName): SessionResolver =>
  (_, args: SearchArgs, session) =>
    search(session, type, args);

export const queries: Resolvers<Session> = {
  Query: {
    issues: listOf('Issue'),
    issue: get('Issue'),
    searchIssues: searchIn('Issue'),
    issueVcsBranchSearch: (_, { branchName }: { branchName: string }, { store }) => {
      const identifiers = branchName.toUpperCase().match(/[A-Z]\w*-\d+/g) ?? [];
      return identifiers.map((identifier) => store.lookUp('Issue', identifier)).find(Boolean) ?? null;
    },
    issuePriorityValues: () => priorityLabels.map((label, priority) => ({ priority, label })),
    comments: listOf('Comment'),
    comment: (_, { id, hash }: { id?: string | null; hash?: string | null }, { store }) => {
      if (id == null && hash == null) throw invalidInput('Either id or hash must be given.');
      const byHash = (comment: LinearRecord) => comment.id.startsWith(String(hash));
      const found = id == null ? store.table('Comment').find(byHash) : store.get('Comment', id);
      if (!found) throw notFound('Comment');
      return found;
    },
    projects: listOf('Project'),
    project: get('Project'),
    searchProjects: searchIn('Project'),
    projectStatuses: listOf('ProjectStatus'),
    projectUpdates: listOf('ProjectUpdate'),
    projectMilestones: listOf('ProjectMilestone'),
    initiatives: listOf('Initiative'),
    initiative: get('Initiative'),
    teams: listOf('Team'),
    team: get('Team'),
    workflowStates: listOf('WorkflowState'),
    users: (_, args: ListArgs & { includeDisabled?: boolean | null }, session) =>
      list(
        session,
        'User',
        session.store.all('User').filter(({ active }) => active || args.includeDisabled),
        args,
      ),
    user: get('User'),
    viewer: (_, __, { viewer }) => viewer,
    organization: (_, __, { store }) => ({
      ...store.organization,
      userCount: store.all('User').filter(({ active }) => active).length,
      createdIssueCount: store.all('Issue').length,
    }),
    issueLabels: listOf('IssueLabel'),
    cycles: listOf('Cycle'),
    cycle: get('Cycle'),
    documents: listOf('Document'),
    document: get('Document'),
    searchDocuments: searchIn('Document'),
    attachments: listOf('Attachment'),
    attachmentsForURL: (_, args: ListArgs & { url: string }, session) =>
      list(
        session,
        'Attachment',
        session.store.all('Attachment').filter(({ url }) => url === args.url),
        args,
      ),
    customers: (_, args: ListArgs, session) => listSorted(session, 'Customer', args),
    customerNeeds: listOf('CustomerNeed'),
    notifications: listOf('Notification'),
    templates: (_, __, { store }) => store.all('Template'),
    webhooks: listOf('Webhook'),
  },
};

/** Types of the schema that show records of another name. */
const recordTypes: Readonly<Record<string, TypeName>> = {
  IssueNotification: 'Notification',
  IssueSearchResult: 'Issue',
  ProjectSearchResult: 'Project',
  DocumentSearchResult: 'Document',
};

/** Returns the resolver of a field that is computed or leads to other records. */
export function resolverOf(typeName: string, field: string): SessionResolver | undefined {
  // The name of a type without records has no entry in the tables below.
  const type = recordTypes[typeName] ?? (typeName as TypeName);
  const compute = computed[type]?.[field];
  if (compute) return (record: LinearRecord, _, session) => compute(record, session);
  const relation = relations[type]?.[field];
  if (!relation) return undefined;
  return (record: LinearRecord, args: ListArgs, session) => {
    const records = related(session.store, record, relation);
    if (relation.kind === 'one') return records[0] ?? null;
    if (relation.kind === 'listed' && relation.plain) return record[relation.key] ? records : null;
    return list(session, relation.type, records, args);
  };
}

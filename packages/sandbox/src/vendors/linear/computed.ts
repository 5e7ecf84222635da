import { slugOf } from '../../engine/seed.ts';
import type { LinearRecord, TypeName } from './records.ts';
import type { Session } from './session.ts';

type Compute = (record: LinearRecord, session: Session) => unknown;

export const priorityLabels = ['No priority', 'Urgent', 'High', 'Medium', 'Low'] as const;

const priorityLabel: Compute = ({ priority }) => priorityLabels[Number(priority)];

const stateType = ({ store }: Session, issue: LinearRecord) => store.get('WorkflowState', issue.stateId)?.type;

/** Returns the estimate points of issues. That an issue without an estimate counts as one point is not documented. */
const points = (issues: readonly LinearRecord[]) =>
  issues.reduce((sum, { estimate }) => sum + Number(estimate ?? 1), 0);

const progressOf = (session: Session, issues: readonly LinearRecord[]) => {
  const inState = (type: string) => points(issues.filter((issue) => stateType(session, issue) === type));
  const total = points(issues);
  return total === 0 ? 0 : (inState('completed') + inState('started') / 4) / total;
};

const issuesWith =
  (key: string) =>
  (record: LinearRecord, { store }: Session) =>
    store.all('Issue').filter((issue) => issue[key] === record.id && issue.archivedAt === null);

const progress =
  (key: string): Compute =>
  (record, session) =>
    progressOf(session, issuesWith(key)(record, session));

const url =
  (path: (record: LinearRecord, session: Session) => string): Compute =>
  (record, session) =>
    `https://linear.app/${session.store.organization.urlKey}/${path(record, session)}`;

const page =
  (kind: string, name: string): Compute =>
  (record, session) =>
    url(() => `${kind}/${slugOf(String(record[name]))}-${record.slugId}`)(record, session);

const issuePath = (issue: LinearRecord) => `issue/${issue.identifier}/${slugOf(String(issue.title))}`;

/** Whether a relation of this type starts or ends at the issue. */
const hasRelation =
  (end: 'issueId' | 'relatedIssueId' | 'both', type: string): Compute =>
  ({ id }, { store }) =>
    store
      .all('IssueRelation')
      .some(
        (relation) =>
          relation.type === type &&
          (end === 'both' ? [relation.issueId, relation.relatedIssueId] : [relation[end]]).includes(id),
      );

/** Fields that are derived from others, for the schema and for filters. */
export const computed: { readonly [type in TypeName]?: Readonly<Record<string, Compute>> } = {
  User: { isMe: ({ id }, { viewer }) => id === viewer.id, url: url(({ displayName }) => `profiles/${displayName}`) },
  Issue: {
    priorityLabel,
    url: url(issuePath),
    branchName: ({ identifier, title }, { viewer }) =>
      `${viewer.displayName}/${String(identifier).toLowerCase()}-${slugOf(String(title))}`,
    searchableContent: ({ title, description }) => `${title} ${description ?? ''}`,
    hasBlockedByRelations: hasRelation('relatedIssueId', 'blocks'),
    hasBlockingRelations: hasRelation('issueId', 'blocks'),
    hasDuplicateRelations: hasRelation('both', 'duplicate'),
    hasRelatedRelations: hasRelation('both', 'related'),
    customerCount: ({ id }, { store }) =>
      new Set(store.all('CustomerNeed').flatMap((need) => (need.issueId === id ? [need.customerId] : []))).size,
  },
  Comment: {
    url: (comment, session) => {
      const issue = session.store.get('Issue', comment.issueId);
      return url(() => `${issue ? issuePath(issue) : 'updates'}#comment-${comment.id.slice(0, 8)}`)(comment, session);
    },
  },
  Project: {
    priorityLabel,
    url: page('project', 'name'),
    progress: progress('projectId'),
    scope: (project, session) => points(issuesWith('projectId')(project, session)),
    state: ({ statusId }, { store }) => store.get('ProjectStatus', statusId)?.type,
    searchableContent: ({ name, content }) => `${name} ${content ?? ''}`,
  },
  ProjectMilestone: {
    progress: progress('projectMilestoneId'),
    // How Linear decides is not documented: all issues done, past its date, the first of the rest, any other.
    status: (milestone, session) => {
      const done = ({ id }: LinearRecord) => progress('projectMilestoneId')({ ...milestone, id }, session) === 1;
      if (done(milestone)) return 'done';
      if (typeof milestone.targetDate === 'string' && Date.parse(milestone.targetDate) < session.store.now().getTime())
        return 'overdue';
      const others = session.store.all('ProjectMilestone').filter(({ projectId }) => projectId === milestone.projectId);
      return others.find((other) => !done(other))?.id === milestone.id ? 'next' : 'unstarted';
    },
  },
  ProjectUpdate: { url: url(({ id }) => `project-updates/${id}`) },
  Initiative: { url: page('initiative', 'name') },
  Document: { url: page('document', 'title') },
  Customer: {
    url: page('customer', 'name'),
    approximateNeedCount: ({ id }, { store }) =>
      store.all('CustomerNeed').filter(({ customerId }) => customerId === id).length,
  },
  Cycle: {
    progress: progress('cycleId'),
    isActive: ({ startsAt, endsAt }, { store }) => isBetween(store.now(), startsAt, endsAt),
    isFuture: ({ startsAt }, { store }) => Date.parse(String(startsAt)) > store.now().getTime(),
    isPast: ({ endsAt }, { store }) => Date.parse(String(endsAt)) <= store.now().getTime(),
    isNext: nextOrPrevious(1),
    isPrevious: nextOrPrevious(-1),
  },
  Team: {
    displayName: ({ name, parentId }, { store }) =>
      [store.get('Team', parentId)?.name, name].filter(Boolean).join(' › '),
  },
};

function isBetween(now: Date, from: unknown, to: unknown): boolean {
  return Date.parse(String(from)) <= now.getTime() && now.getTime() < Date.parse(String(to));
}

function nextOrPrevious(distance: 1 | -1): Compute {
  return (cycle, { store }) => {
    const cycles = store.all('Cycle').filter(({ teamId }) => teamId === cycle.teamId);
    const active = cycles.find(({ startsAt, endsAt }) => isBetween(store.now(), startsAt, endsAt));
    return active !== undefined && Number(cycle.number) === Number(active.number) + distance;
  };
}

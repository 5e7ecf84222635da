import type { LinearRecord, TypeName } from './records.ts';

/** Fields that lead from a record to others: resolvers, filters and the validation of input are derived from them. */
export type Relation =
  /** The record whose id is in `key`. */
  | { readonly kind: 'one'; readonly type: TypeName; readonly key: string }
  /** The records whose ids are in the list `key`. */
  | { readonly kind: 'listed'; readonly type: TypeName; readonly key: string; readonly plain?: boolean }
  /** The records that have this record's id in their field `key`. */
  | { readonly kind: 'children'; readonly type: TypeName; readonly key: string }
  /** The records that are found through a record of another type. */
  | {
      readonly kind: 'through';
      readonly type: TypeName;
      readonly via: TypeName;
      readonly from: string;
      readonly key: string;
    };

const one = (type: TypeName, key: string): Relation => ({ kind: 'one', type, key });
const listed = (type: TypeName, key: string, plain = false): Relation => ({ kind: 'listed', type, key, plain });
const children = (type: TypeName, key: string): Relation => ({ kind: 'children', type, key });
const through = (type: TypeName, via: TypeName, from: string, key: string): Relation => ({
  kind: 'through',
  type,
  via,
  from,
  key,
});

const creator = one('User', 'creatorId');
const team = one('Team', 'teamId');
const issue = one('Issue', 'issueId');
const project = one('Project', 'projectId');
const initiative = one('Initiative', 'initiativeId');
const user = one('User', 'userId');

export const relations: { readonly [type in TypeName]?: Readonly<Record<string, Relation>> } = {
  Team: {
    parent: one('Team', 'parentId'),
    issues: children('Issue', 'teamId'),
    memberships: children('TeamMembership', 'teamId'),
    members: through('User', 'TeamMembership', 'teamId', 'userId'),
  },
  User: { assignedIssues: children('Issue', 'assigneeId') },
  TeamMembership: { user, team },
  WorkflowState: { team, issues: children('Issue', 'stateId') },
  IssueLabel: { team, parent: one('IssueLabel', 'parentId'), creator },
  Issue: {
    state: one('WorkflowState', 'stateId'),
    team,
    assignee: one('User', 'assigneeId'),
    delegate: one('User', 'delegateId'),
    creator,
    project,
    projectMilestone: one('ProjectMilestone', 'projectMilestoneId'),
    cycle: one('Cycle', 'cycleId'),
    parent: one('Issue', 'parentId'),
    children: children('Issue', 'parentId'),
    labels: listed('IssueLabel', 'labelIds'),
    subscribers: listed('User', 'subscriberIds'),
    history: children('IssueHistory', 'issueId'),
    comments: children('Comment', 'issueId'),
    attachments: children('Attachment', 'issueId'),
    needs: children('CustomerNeed', 'issueId'),
  },
  IssueHistory: {
    actor: one('User', 'actorId'),
    fromState: one('WorkflowState', 'fromStateId'),
    toState: one('WorkflowState', 'toStateId'),
    fromAssignee: one('User', 'fromAssigneeId'),
    toAssignee: one('User', 'toAssigneeId'),
    fromProject: one('Project', 'fromProjectId'),
    toProject: one('Project', 'toProjectId'),
    fromTeam: one('Team', 'fromTeamId'),
    toTeam: one('Team', 'toTeamId'),
    fromCycle: one('Cycle', 'fromCycleId'),
    toCycle: one('Cycle', 'toCycleId'),
    fromParent: one('Issue', 'fromParentId'),
    toParent: one('Issue', 'toParentId'),
    attachment: one('Attachment', 'attachmentId'),
    issue,
    addedLabels: listed('IssueLabel', 'addedLabelIds', true),
    removedLabels: listed('IssueLabel', 'removedLabelIds', true),
  },
  IssueRelation: { issue, relatedIssue: one('Issue', 'relatedIssueId') },
  Comment: {
    user,
    issue,
    parent: one('Comment', 'parentId'),
    project,
    projectUpdate: one('ProjectUpdate', 'projectUpdateId'),
    initiative,
    needs: children('CustomerNeed', 'commentId'),
  },
  Reaction: {
    user,
    comment: one('Comment', 'commentId'),
    issue,
    projectUpdate: one('ProjectUpdate', 'projectUpdateId'),
  },
  ProjectStatus: { projects: children('Project', 'statusId') },
  ProjectLabel: { parent: one('ProjectLabel', 'parentId'), creator },
  Project: {
    status: one('ProjectStatus', 'statusId'),
    lead: one('User', 'leadId'),
    creator,
    teams: listed('Team', 'teamIds'),
    accessibleTeams: listed('Team', 'teamIds'),
    labels: listed('ProjectLabel', 'labelIds'),
    members: listed('User', 'memberIds'),
    initiatives: listed('Initiative', 'initiativeIds'),
    issues: children('Issue', 'projectId'),
    projectMilestones: children('ProjectMilestone', 'projectId'),
    projectUpdates: children('ProjectUpdate', 'projectId'),
    needs: children('CustomerNeed', 'projectId'),
  },
  ProjectMilestone: { project },
  ProjectUpdate: { project, user },
  Initiative: { owner: one('User', 'ownerId'), creator, leadTeam: one('Team', 'leadTeamId') },
  Cycle: { team, issues: children('Issue', 'cycleId') },
  Document: { creator, project, initiative, issue, team, cycle: one('Cycle', 'cycleId') },
  Attachment: { creator, issue },
  Customer: {
    owner: one('User', 'ownerId'),
    status: one('CustomerStatus', 'statusId'),
    tier: one('CustomerTier', 'tierId'),
    needs: children('CustomerNeed', 'customerId'),
  },
  CustomerNeed: {
    customer: one('Customer', 'customerId'),
    issue,
    project,
    comment: one('Comment', 'commentId'),
    attachment: one('Attachment', 'attachmentId'),
  },
  Notification: { actor: one('User', 'actorId') },
  Template: { team },
  Webhook: { team, creator },
};

/** Returns the records that a relation leads to, oldest first. */
export function related(
  store: { all(type: TypeName): readonly LinearRecord[]; get(type: TypeName, id: unknown): LinearRecord | undefined },
  record: LinearRecord,
  relation: Relation,
): readonly LinearRecord[] {
  const get = (id: unknown) => store.get(relation.type, id) ?? [];
  switch (relation.kind) {
    case 'one':
      return [get(record[relation.key])].flat();
    case 'listed':
      return idsIn(record, relation.key).flatMap(get);
    case 'children':
      return store.all(relation.type).filter((child) => child[relation.key] === record.id);
    case 'through':
      return store
        .all(relation.via)
        .filter((link) => link[relation.from] === record.id)
        .flatMap((link) => get(link[relation.key]));
  }
}

/** Returns the ids in a field that holds a list of them. */
export function idsIn(record: LinearRecord, key: string): readonly string[] {
  const ids = record[key];
  return Array.isArray(ids) ? ids.map(String) : [];
}

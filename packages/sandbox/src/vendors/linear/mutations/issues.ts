import type { Resolvers } from '../../../engine/graphql.ts';
import { forbidden, invalidInput } from '../errors.ts';
import type { LinearRecord } from '../records.ts';
import { idsIn } from '../relations.ts';
import type { Session } from '../session.ts';
import { type Fields, insert, modify, notify, requireOneOf, trash } from '../writes.ts';
import { recordHistory } from './history.ts';

type Input = { readonly input: Fields };
type Id = { readonly id: string };

/** The largest number of issues in one call. */
const batchLimit = 50;

export const issueMutations: Resolvers<Session> = {
  Mutation: {
    issueCreate: (_, { input }: Input, session) => ({ success: true, issue: createIssue(session, input) }),
    issueBatchCreate: (_, { input }: { input: { issues: readonly Fields[] } }, session) => {
      checkBatch(input.issues);
      const issues: LinearRecord[] = [];
      try {
        for (const fields of input.issues) issues.push(createIssue(session, fields));
      } catch (error) {
        // All issues of a batch are created, or none.
        for (const { id } of issues) session.store.table('Issue').delete(id);
        throw error;
      }
      return { success: true, issues };
    },
    issueUpdate: (_, { id, input }: Id & Input, session) => issuePayload(updateIssue(session, id, input)),
    issueBatchUpdate: (_, { ids, input }: Input & { ids: readonly string[] }, session) => {
      checkBatch(ids);
      for (const id of ids) session.store.find('Issue', id);
      return { success: true, issues: ids.map((id) => updateIssue(session, id, input)) };
    },
    issueAddLabel: (_, { id, labelId }: Id & { labelId: string }, session) =>
      issuePayload(updateIssue(session, id, { addedLabelIds: [labelId] })),
    issueRemoveLabel: (_, { id, labelId }: Id & { labelId: string }, session) =>
      issuePayload(updateIssue(session, id, { removedLabelIds: [labelId] })),
    issueDelete: (_, { id, permanentlyDelete }: Id & { permanentlyDelete?: boolean | null }, session) => {
      if (!permanentlyDelete) return archived(session, id, (issue) => trash(session, 'Issue', issue));
      if (!session.viewer.admin) throw forbidden('Only admins can delete issues permanently.');
      erase(session, session.store.find('Issue', id));
      return { success: true };
    },
    issueArchive: (_, { id, trash: toTrash }: Id & { trash?: boolean | null }, session) => {
      const archivedAt = session.store.now().toISOString();
      return archived(session, id, (issue) =>
        toTrash ? trash(session, 'Issue', issue) : modify(session, 'Issue', issue, { archivedAt }),
      );
    },
    issueUnarchive: (_, { id }: Id, session) =>
      archived(session, id, (issue) => modify(session, 'Issue', issue, { archivedAt: null, trashed: null })),
    issueSubscribe: (_, args: Id & { userId?: string | null; userEmail?: string | null }, session) => {
      const { store, viewer } = session;
      const issue = store.find('Issue', args.id);
      const byEmail = store.table('User').find(({ email }) => email === args.userEmail)?.id;
      const user = store.find('User', args.userId ?? (args.userEmail == null ? viewer.id : byEmail));
      return issuePayload(
        modify(session, 'Issue', issue, { subscriberIds: [...idsIn(issue, 'subscriberIds'), user.id] }),
      );
    },
    issueRelationCreate: (_, args: Input & { overrideCreatedAt?: string | null }, session) => {
      const [issue, other] = [args.input.issueId, args.input.relatedIssueId].map((id) =>
        session.store.find('Issue', id),
      );
      if (issue === other) throw invalidInput('An issue cannot be related to itself.');
      const input = { ...args.input, createdAt: args.overrideCreatedAt };
      return { success: true, issueRelation: insert(session, 'IssueRelation', input) };
    },
  },
};

/** Moves an issue to or from the archive, and remembers it in the history. */
function archived(session: Session, id: string, change: (issue: LinearRecord) => LinearRecord) {
  const issue = session.store.find('Issue', id);
  const entity = change(issue);
  recordHistory(session, issue, entity);
  return { success: true, entity };
}

/** Deletes an issue with everything that belongs to it. */
function erase({ store }: Session, { id }: LinearRecord): void {
  for (const type of ['Comment', 'Attachment', 'IssueHistory', 'IssueRelation', 'CustomerNeed'] as const) {
    for (const record of store.all(type))
      if (record.issueId === id || record.relatedIssueId === id) store.table(type).delete(record.id);
  }
  store.table('Issue').delete(id);
}

const issuePayload = (issue: LinearRecord) => ({ success: true, issue });

function checkBatch(issues: readonly unknown[]): void {
  if (issues.length === 0 || issues.length > batchLimit) throw invalidInput(`A batch has 1 to ${batchLimit} issues.`);
}

function createIssue(session: Session, input: Fields): LinearRecord {
  const { store, viewer } = session;
  if (!input.useDefaultTemplate) requireOneOf(input, 'title', 'templateId');
  if ((input.createAsUser || input.displayIconUrl) && !session.isApp)
    throw invalidInput('createAsUser and displayIconUrl require an app actor.');
  const team = store.referred('Team', input.teamId, 'teamId');
  const states = statesOf(session, team);
  // The team decides which state is the default. That it is the backlog is the sandbox's choice.
  const state =
    input.stateId == null ? states.find(({ type }) => type === 'backlog') : store.find('WorkflowState', input.stateId);
  if (!state) throw invalidInput('The team has no default state.');
  checkTeam(session, team, { ...input, stateId: state.id });
  const issue = insert(
    session,
    'Issue',
    { ...input, stateId: state.id },
    {
      ...identity(session, team),
      title: 'Untitled',
      creatorId: viewer.id,
      subscriberIds: [viewer.id],
      ...timesOf(session, state),
    },
  );
  notify(session, 'issueAssignedToYou', [issue.assigneeId], { issue: issue.identifier });
  return issue;
}

export function updateIssue(session: Session, id: string, input: Fields): LinearRecord {
  const { store } = session;
  const issue = store.find('Issue', id);
  const { addedLabelIds, removedLabelIds, ...fields } = input;
  const labels = (ids: unknown) => (Array.isArray(ids) ? ids.map((label) => store.find('IssueLabel', label).id) : []);
  const removed = labels(removedLabelIds);
  const kept = Array.isArray(input.labelIds) ? labels(input.labelIds) : idsIn(issue, 'labelIds');
  const labelIds = [...new Set([...kept, ...labels(addedLabelIds)])].filter((label) => !removed.includes(label));

  const team = store.referred('Team', input.teamId ?? issue.teamId, 'teamId');
  const isMoved = team.id !== issue.teamId;
  const state = stateAfter(session, issue, team, input.stateId);
  checkTeam(session, team, { ...fields, labelIds, stateId: state.id, teamId: team.id });
  const changed = modify(session, 'Issue', issue, {
    ...fields,
    labelIds,
    stateId: state.id,
    ...(state.id !== issue.stateId && timesOf(session, state)),
    ...(isMoved && identity(session, team)),
    ...(isMoved && { previousIdentifiers: [...idsIn(issue, 'previousIdentifiers'), String(issue.identifier)] }),
  });
  recordHistory(session, issue, changed);
  if (changed.assigneeId !== issue.assigneeId)
    notify(session, 'issueAssignedToYou', [changed.assigneeId], { issue: changed.identifier });
  return changed;
}

const statesOf = ({ store }: Session, team: LinearRecord) =>
  store.all('WorkflowState').filter(({ teamId }) => teamId === team.id);

/** Returns the state after an update. A moved issue without a new state gets the state of the same type in the other team. */
function stateAfter(session: Session, issue: LinearRecord, team: LinearRecord, stateId: unknown): LinearRecord {
  const { store } = session;
  const state = store.find('WorkflowState', stateId ?? issue.stateId);
  if (stateId != null || state.teamId === team.id) return state;
  const states = statesOf(session, team);
  const same = states.find(({ type }) => type === state.type) ?? states[0];
  if (!same) throw invalidInput('The team has no states.');
  return same;
}

/** Requires states, labels and cycles of the issue's team. Labels without a team belong to all teams. */
function checkTeam({ store }: Session, team: LinearRecord, input: Fields): void {
  const owned = [
    store.lookUp('WorkflowState', input.stateId),
    store.lookUp('Cycle', input.cycleId),
    ...(Array.isArray(input.labelIds) ? input.labelIds.map((id) => store.find('IssueLabel', id)) : []),
  ];
  for (const record of owned) {
    if (record && record.teamId !== null && record.teamId !== team.id)
      throw invalidInput(`${record.name ?? record.number} does not belong to the team ${team.key}.`);
  }
}

/** Returns the next number of a team, and the identifier with it. */
function identity({ store }: Session, team: LinearRecord): Fields {
  const numbers = store.all('Issue').flatMap((issue) => (issue.teamId === team.id ? [Number(issue.number)] : []));
  const number = Math.max(0, ...numbers) + 1;
  return { number, identifier: `${team.key}-${number}`, teamId: team.id };
}

/** Returns the times that a state sets. */
function timesOf({ store }: Session, { type }: LinearRecord): Fields {
  const now = store.now().toISOString();
  return {
    ...(type === 'started' && { startedAt: now }),
    completedAt: type === 'completed' ? now : null,
    canceledAt: type === 'canceled' || type === 'duplicate' ? now : null,
  };
}

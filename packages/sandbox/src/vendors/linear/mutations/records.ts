import type { Resolver, Resolvers } from '../../../engine/graphql.ts';
import { invalidInput } from '../errors.ts';
import type { LinearRecord, TypeName } from '../records.ts';
import type { Session } from '../session.ts';
import { type Fields, insert, modify, notify, requireOneOf, trash } from '../writes.ts';
import { upload } from './uploads.ts';

type SessionResolver = Resolver<Session>;
type Input = { readonly input: Fields };
type Id = { readonly id: string };

/** Creates a record and returns it as `payload`. `defaults` returns what Linear sets, and throws for an invalid input. */
const creating =
  (
    type: TypeName,
    payload: string,
    defaults: (input: Fields, session: Session) => Fields = () => ({}),
  ): SessionResolver =>
  (_, { input }: Input, session) => ({
    success: true,
    [payload]: insert(session, type, input, defaults(input, session)),
  });

/** Changes a record and returns it as `payload`. `extra` returns what else changes. */
const updating =
  (type: TypeName, payload: string, extra: (input: Fields, session: Session) => Fields = () => ({})): SessionResolver =>
  (_, { id, input }: Id & Input, session) => {
    const record = session.store.find(type, id);
    return { success: true, [payload]: modify(session, type, record, { ...extra(input, session), ...input }) };
  };

/** Returns the time that a new status sets. */
function timesOfStatus(status: unknown, { store }: Session): Fields {
  const now = store.now().toISOString();
  const fields: Readonly<Record<string, string>> = {
    started: 'startedAt',
    active: 'startedAt',
    completed: 'completedAt',
    canceled: 'canceledAt',
  };
  const field = fields[String(status).toLowerCase()];
  return field === undefined ? {} : { [field]: now };
}

const deleting =
  (type: TypeName): SessionResolver =>
  (_, { id }: Id, { store }) => {
    const record = store.find(type, id);
    store.table(type).delete(record.id);
    return { success: true, entityId: record.id };
  };

const trashing =
  (type: TypeName): SessionResolver =>
  (_, { id }: Id, session) => ({ success: true, entity: trash(session, type, session.store.find(type, id)) });

const byViewer = (_input: Fields, { viewer }: Session): Fields => ({ creatorId: viewer.id });

const firstOf = (type: TypeName, test: (record: LinearRecord) => boolean, { store }: Session) =>
  store.table(type).find(test)?.id;

export const recordMutations: Resolvers<Session> = {
  Mutation: {
    issueRelationDelete: deleting('IssueRelation'),
    commentCreate: (_, { input }: Input, session) => ({ success: true, comment: createComment(session, input) }),
    commentUpdate: (_, { id, input, skipEditedAt }: Id & Input & { skipEditedAt?: boolean | null }, session) => {
      const editedAt = skipEditedAt ? {} : { editedAt: session.store.now().toISOString() };
      return {
        success: true,
        comment: modify(session, 'Comment', session.store.find('Comment', id), { ...input, ...editedAt }),
      };
    },
    commentDelete: deleting('Comment'),
    commentResolve: (_, { id, resolvingCommentId = null }: Id & { resolvingCommentId?: string | null }, session) => {
      const comment = session.store.find('Comment', id);
      if (comment.parentId !== null) throw invalidInput('Only the first comment of a thread can be resolved.');
      if (resolvingCommentId !== null) session.store.find('Comment', resolvingCommentId);
      const changes = { resolvedAt: session.store.now().toISOString(), resolvingCommentId };
      return { success: true, comment: modify(session, 'Comment', comment, changes) };
    },
    reactionCreate: creating('Reaction', 'reaction', (input, { viewer }) => {
      requireOneOf(
        input,
        'commentId',
        'issueId',
        'projectUpdateId',
        'initiativeUpdateId',
        'postId',
        'pullRequestId',
        'pullRequestCommentId',
      );
      return { userId: viewer.id };
    }),
    projectCreate: creating('Project', 'project', (_input, session) => ({
      creatorId: session.viewer.id,
      statusId: firstOf('ProjectStatus', ({ type }) => type === 'backlog', session),
    })),
    projectUpdate: updating('Project', 'project', ({ statusId }, session) =>
      timesOfStatus(session.store.lookUp('ProjectStatus', statusId)?.type, session),
    ),
    projectDelete: trashing('Project'),
    projectUpdateCreate: (_, { input }: Input, session) => {
      const projectUpdate = insert(session, 'ProjectUpdate', input, { userId: session.viewer.id, body: '' });
      const project = session.store.find('Project', projectUpdate.projectId);
      modify(session, 'Project', project, { health: projectUpdate.health });
      const members = Array.isArray(project.memberIds) ? project.memberIds : [];
      notify(session, 'projectUpdateCreated', [project.leadId, ...members], { project: project.name });
      return { success: true, projectUpdate };
    },
    projectMilestoneCreate: creating('ProjectMilestone', 'projectMilestone'),
    projectMilestoneUpdate: updating('ProjectMilestone', 'projectMilestone'),
    initiativeCreate: creating('Initiative', 'initiative', byViewer),
    initiativeUpdate: updating('Initiative', 'initiative', ({ status }, session) => timesOfStatus(status, session)),
    issueLabelCreate: creating('IssueLabel', 'issueLabel', byViewer),
    issueLabelUpdate: updating('IssueLabel', 'issueLabel'),
    issueLabelDelete: (_, { id }: Id, session) => {
      const { store } = session;
      const label = store.find('IssueLabel', id);
      for (const issue of store.all('Issue')) {
        const ids = Array.isArray(issue.labelIds) ? issue.labelIds : [];
        if (ids.includes(label.id))
          store.table('Issue').update(issue.id, { labelIds: ids.filter((other) => other !== label.id) });
      }
      store.table('IssueLabel').delete(label.id);
      return { success: true, entityId: label.id };
    },
    cycleCreate: creating('Cycle', 'cycle', (input, { store }) => {
      if (!(Date.parse(String(input.startsAt)) < Date.parse(String(input.endsAt))))
        throw invalidInput('A cycle must end after it starts.');
      const team = store.referred('Team', input.teamId, 'teamId');
      const numbers = store.all('Cycle').flatMap((cycle) => (cycle.teamId === team.id ? [Number(cycle.number)] : []));
      return { number: Math.max(0, ...numbers) + 1 };
    }),
    documentCreate: creating('Document', 'document', byViewer),
    documentUpdate: updating('Document', 'document'),
    documentDelete: trashing('Document'),
    attachmentCreate: (_, { input }: Input, session) => ({ success: true, attachment: attach(session, input) }),
    attachmentLinkURL: (_, { title, url, ...input }: Fields, session) => ({
      success: true,
      attachment: attach(session, { ...input, url, title: title ?? url }),
    }),
    attachmentDelete: deleting('Attachment'),
    fileUpload: upload,
    customerCreate: creating('Customer', 'customer', (_input, session) => ({
      statusId: firstOf('CustomerStatus', ({ name }) => name === 'Active', session),
    })),
    customerNeedCreate: creating('CustomerNeed', 'need', (input, { store }) => {
      requireOneOf(input, 'issueId', 'projectId');
      const byExternalId = ({ externalIds }: LinearRecord) =>
        Array.isArray(externalIds) && externalIds.includes(input.customerExternalId);
      return {
        customerId: input.customerExternalId == null ? null : (store.table('Customer').find(byExternalId)?.id ?? null),
      };
    }),
    notificationUpdate: updating('Notification', 'notification'),
    webhookCreate: creating('Webhook', 'webhook', (input, session) => {
      if (input.teamId == null && !input.allPublicTeams)
        throw invalidInput('Either teamId or allPublicTeams must be given.');
      return { creatorId: session.viewer.id, secret: `lin_wh_${session.store.random.hex(16)}` };
    }),
    webhookDelete: deleting('Webhook'),
  },
};

function createComment(session: Session, input: Fields): LinearRecord {
  const { store, viewer } = session;
  requireOneOf(input, 'body', 'bodyData');
  requireOneOf(
    input,
    'issueId',
    'parentId',
    'projectUpdateId',
    'projectId',
    'initiativeId',
    'initiativeUpdateId',
    'documentContentId',
    'postId',
  );
  if ((input.createAsUser || input.displayIconUrl) && !session.isApp)
    throw invalidInput('createAsUser and displayIconUrl require an app actor.');
  const parent = input.parentId == null ? undefined : store.find('Comment', input.parentId);
  const comment = insert(session, 'Comment', input, {
    userId: viewer.id,
    body: '',
    issueId: parent?.issueId ?? null,
    projectUpdateId: parent?.projectUpdateId ?? null,
  });
  const issue = store.get('Issue', comment.issueId);
  if (issue) {
    const subscribers = Array.isArray(issue.subscriberIds) ? issue.subscriberIds : [];
    notify(session, 'issueNewComment', [...subscribers, issue.assigneeId], { issue: issue.identifier });
  }
  return comment;
}

/** Links a URL to an issue. A second link of the same issue to the same URL updates the first. */
function attach(session: Session, input: Fields): LinearRecord {
  const { store, viewer } = session;
  const issue = store.find('Issue', input.issueId);
  const existing = store.table('Attachment').find(({ issueId, url }) => issueId === issue.id && url === input.url);
  if (!existing) return insert(session, 'Attachment', input, { creatorId: viewer.id });
  const { id: _id, ...changes } = input;
  return modify(session, 'Attachment', existing, changes);
}

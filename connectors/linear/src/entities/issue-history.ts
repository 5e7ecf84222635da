import { doc, entity, graphqlList, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  Id,
  IssueReference,
  issueId,
  issueReferenceFields,
  NamedReference,
  namedFields,
  reads,
  TeamReference,
  teamFields,
  updatedAt,
} from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { fullListing } from '../sync.ts';

const historyFields = `
  id createdAt updatedAt actor { ${namedFields} } fromTitle toTitle fromPriority toPriority fromEstimate toEstimate
  fromDueDate toDueDate fromState { ${namedFields} } toState { ${namedFields} }
  fromAssignee { ${namedFields} } toAssignee { ${namedFields} } fromProject { ${namedFields} } toProject { ${namedFields} }
  fromTeam { ${teamFields} } toTeam { ${teamFields} } fromCycle { id number name } toCycle { id number name }
  fromParent { ${issueReferenceFields} } toParent { ${issueReferenceFields} }
  addedLabels { ${namedFields} } removedLabels { ${namedFields} }
  attachment { id title url } updatedDescription archived trashed autoClosed autoArchived`;

const cycle = record({ id: Id }, { number: v.number(), name: v.string() });

const schema = record(
  { id: doc(Id, 'UUID of the entry.') },
  {
    createdAt,
    updatedAt,
    actor: doc(NamedReference, 'User who made the change. Null for integrations and automations.'),
    fromTitle: v.string(),
    toTitle: v.string(),
    fromPriority: v.number(),
    toPriority: v.number(),
    fromEstimate: v.number(),
    toEstimate: v.number(),
    fromDueDate: v.string(),
    toDueDate: v.string(),
    fromState: NamedReference,
    toState: NamedReference,
    fromAssignee: NamedReference,
    toAssignee: NamedReference,
    fromProject: NamedReference,
    toProject: NamedReference,
    fromTeam: TeamReference,
    toTeam: TeamReference,
    fromCycle: cycle,
    toCycle: cycle,
    fromParent: IssueReference,
    toParent: IssueReference,
    addedLabels: v.array(NamedReference),
    removedLabels: v.array(NamedReference),
    attachment: doc(
      record({ id: Id }, { title: v.string(), url: v.string() }),
      'Attachment that was added or removed.',
    ),
    updatedDescription: doc(v.boolean(), 'Whether the description changed.'),
    archived: doc(v.boolean(), 'true if the issue was archived, false if it was restored.'),
    trashed: doc(v.boolean(), 'true if the issue was moved to the trash, false if it was restored.'),
    autoClosed: v.boolean(),
    autoArchived: v.boolean(),
  },
);

/** An entry in the history of an issue. Only the fields of what changed are set. */
export interface IssueHistoryEntry extends v.InferOutput<typeof schema> {}
export const IssueHistoryEntry: v.GenericSchema<unknown, IssueHistoryEntry> = schema;

/** The history of an issue. */
export const issueHistory = entity(
  {
    summary: 'Changes of an issue over time, with their authors.',
    also: ['audit trail', 'activity', 'changes', 'timeline', 'log'],
    key: 'id',
    brief: [
      'id',
      'createdAt',
      'actor.name',
      'fromState.name',
      'toState.name',
      'toAssignee.name',
      'toPriority',
      'toDueDate',
      'addedLabels',
    ],
    from: { id: 'issues.search' },
    sync: {
      full: fullListing,
      deletes: 'full_compare',
      parent: { entity: 'issues', params: { id: 'id' } },
    },
  },
  () => ({
    list: graphqlList(
      `query issueHistory($id: String!, ${pageVariables}) {
        issue(id: $id) { id history(${pageArguments}) { nodes { ${historyFields} } ${pageInfo} } }
      }`,
      {
        ...reads,
        summary:
          'List the changes of an issue, newest first: state, assignee, priority, labels, project and others. Each entry sets only the fields of what changed.',
        path: 'issue.history',
        input: v.strictObject({ id: issueId, ...Page }),
        item: IssueHistoryEntry,
      },
    ),
  }),
);

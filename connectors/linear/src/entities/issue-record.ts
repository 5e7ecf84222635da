import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  archivedAt,
  createdAt,
  Id,
  Ids,
  IssueReference,
  issueReferenceFields,
  NamedReference,
  namedFields,
  priorities,
  TeamReference,
  teamFields,
  UserReference,
  updatedAt,
  userFields,
} from '../fields.ts';

/** What every operation that returns issues asks Linear for. Costs about 25 points of complexity. */
export const issueFields = `
  id identifier number title description priority priorityLabel estimate url branchName
  createdAt updatedAt startedAt completedAt canceledAt archivedAt dueDate snoozedUntilAt slaBreachesAt trashed labelIds
  state { id name type } team { ${teamFields} } assignee { ${userFields} } creator { ${userFields} }
  delegate { ${namedFields} } project { ${namedFields} } projectMilestone { ${namedFields} } cycle { id number name }
  parent { ${issueReferenceFields} } labels(first: 10) { nodes { ${namedFields} } }`;

/** The fields of a compact issue. */
export const issueBrief = [
  'id',
  'identifier',
  'title',
  'state.name',
  'priorityLabel',
  'assignee.id',
  'assignee.email',
  'project.name',
  'updatedAt',
] as const;

const schema = record(
  { id: doc(Id, 'UUID of the issue.') },
  {
    identifier: doc(v.string(), 'Identifier as users see it, such as ENG-123.'),
    number: doc(v.number(), 'Number of the issue within its team.'),
    title: v.string(),
    description: doc(v.string(), 'Description, as Markdown.'),
    priority: doc(v.number(), `Priority: ${priorities}.`),
    priorityLabel: doc(v.string(), 'Name of the priority.'),
    estimate: doc(v.number(), "Estimate of the effort, on the team's scale."),
    url: doc(v.string(), 'URL of the issue in Linear.'),
    branchName: doc(v.string(), 'Suggested name of a Git branch for the issue.'),
    createdAt,
    updatedAt,
    startedAt: doc(v.string(), 'Time at which work on the issue started (ISO 8601).'),
    completedAt: doc(v.string(), 'Time at which the issue was completed (ISO 8601).'),
    canceledAt: doc(v.string(), 'Time at which the issue was canceled (ISO 8601).'),
    archivedAt,
    dueDate: doc(v.string(), 'Due date, such as 2026-10-01.'),
    snoozedUntilAt: doc(v.string(), 'Time until which the issue is hidden in triage (ISO 8601).'),
    slaBreachesAt: doc(v.string(), 'Time at which the issue breaches its SLA (ISO 8601).'),
    trashed: doc(v.boolean(), 'Whether the issue is in the trash.'),
    labelIds: doc(Ids, 'IDs of all labels of the issue.'),
    state: doc(
      record(
        { id: Id },
        {
          name: v.string(),
          type: doc(
            v.string(),
            'Type of the state: triage, backlog, unstarted, started, completed, canceled or duplicate.',
          ),
        },
      ),
      'Workflow state, which is the status of the issue.',
    ),
    team: TeamReference,
    assignee: UserReference,
    creator: UserReference,
    delegate: doc(NamedReference, 'Agent that works on the issue.'),
    project: NamedReference,
    projectMilestone: NamedReference,
    cycle: record({ id: Id }, { number: v.number(), name: v.string() }),
    parent: IssueReference,
    labels: doc(record({}, { nodes: v.array(NamedReference) }), 'The first ten labels. labelIds has all of them.'),
  },
);

/** An issue. */
export interface Issue extends v.InferOutput<typeof schema> {}
export const Issue: v.GenericSchema<unknown, Issue> = schema;

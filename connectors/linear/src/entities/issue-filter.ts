import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { optionalOneOf } from '../choices.ts';
import {
  filterOn,
  flag,
  id,
  needs,
  nested,
  number,
  optionalDate,
  optionalNumber,
  optionalText,
  optionalTime,
  priority,
  project,
  reactions,
  state,
  team,
  text,
  times,
  user,
} from '../filters.ts';

const schema = filterOn({
  id: id('the issue, or identifiers such as ENG-123'),
  number: number('Number within the team.'),
  title: text('Title.'),
  description: optionalText('Description.'),
  state,
  team,
  assignee: user('Assignee. { null: true } matches issues without one. Otherwise'),
  delegate: user('Agent that works on the issue'),
  creator: user('Creator'),
  subscribers: nested('Subscribers: { some: { isMe: { eq: true } } }.'),
  labels: nested(
    'Labels: { name: { eq: "Bug" } } matches issues with the label, { every: { name: { neq: "Bug" } } } those without it, and { length: { eq: 0 } } those without labels.',
  ),
  project,
  projectMilestone: nested('Milestone of the project: { name: { eq: "…" } } or { null: true }.'),
  cycle: nested('Cycle: { isActive: { eq: true } }, { number: { eq: 12 } }, { id: { eq: "…" } } or { null: true }.'),
  priority,
  estimate: optionalNumber('Estimate.'),
  dueDate: optionalDate('Due date: { lt: "P0D" } matches overdue issues.'),
  ...times,
  startedAt: optionalTime('Time at which work started.'),
  completedAt: optionalTime('Time of completion.'),
  canceledAt: optionalTime('Time of cancellation.'),
  archivedAt: optionalTime('Time of archiving. Also pass includeArchived.'),
  autoArchivedAt: optionalTime('Time of automatic archiving. Also pass includeArchived.'),
  autoClosedAt: optionalTime('Time of automatic closing.'),
  triagedAt: optionalTime('Time at which the issue left triage.'),
  snoozedUntilAt: optionalTime('Time until which the issue is hidden in triage.'),
  snoozedBy: user('User who hid the issue in triage'),
  addedToCycleAt: optionalTime('Time at which the issue was added to a cycle.'),
  addedToCyclePeriod: doc(
    v.optional(optionalOneOf(['before', 'during', 'after'])),
    'Whether the issue was added { eq: "before" }, "during" or "after" the cycle.',
  ),
  slaBreachesAt: optionalTime('Time at which the issue breaches its SLA.'),
  slaStatus: doc(
    v.optional(optionalOneOf(['Breached', 'HighRisk', 'MediumRisk', 'LowRisk', 'Completed', 'Failed'])),
    'SLA status: { in: ["Breached", "HighRisk"] }.',
  ),
  parent: nested('Parent issue: { id: { eq: "…" } }, or { null: true } for issues that have none.'),
  children: nested('Sub-issues: { some: { … } } with a filter on issues, or { length: { eq: 0 } }.'),
  comments: nested('Comments: { some: { body: { contains: "…" } } }.'),
  attachments: nested('Attachments: { some: { url: { contains: "…" } } }.'),
  activity: nested('Activities: { some: { … } }. The fields are those of ActivityFilter in the schema of Linear.'),
  reactions,
  needs,
  customerCount: number('Number of customers who asked for it.'),
  customerImportantCount: number('Number of important customers who asked for it.'),
  hasBlockedByRelations: flag('Whether other issues block it.'),
  hasBlockingRelations: flag('Whether it blocks other issues.'),
  hasDuplicateRelations: flag('Whether it is a duplicate or has duplicates.'),
  hasRelatedRelations: flag('Whether it has related issues.'),
  hasSharedUsers: flag('Whether it is shared with users outside of the team.'),
  sharedWith: nested('Users whom it is shared with: { some: { email: { eq: "…" } } }.'),
  releases: nested('Releases: { some: { name: { eq: "…" } } }.'),
  sourceMetadata: nested('Source of the issue: fields of SourceMetadataComparator in the schema of Linear.'),
  lastAppliedTemplate: nested('Template that was applied last: { name: { eq: "…" } }.'),
});

/** A filter on issues. */
export interface IssueFilter extends v.InferInput<typeof schema> {}
export const IssueFilter: v.GenericSchema<IssueFilter> = v.pipe(schema, v.title('Issue filter'));

export const issueFilter = doc(
  v.optional(IssueFilter),
  'Which issues to return. Conditions on several fields apply together. Default: all that the user can see.',
);

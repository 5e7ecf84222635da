import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  archivedAt,
  createdAt,
  Id,
  NamedReference,
  namedFields,
  priorities,
  TeamReference,
  teamFields,
  UserReference,
  updatedAt,
  userFields,
} from '../fields.ts';
import {
  filterOn,
  flag,
  health,
  healthWithAge,
  id,
  needs,
  nested,
  number,
  optionalTime,
  priority,
  projectStatus,
  text,
  times,
  user,
} from '../filters.ts';

/** What every operation that returns projects asks Linear for. Costs about 30 points of complexity. */
export const projectFields = `
  id name description content slugId icon color url priority priorityLabel health progress scope
  startDate startDateResolution targetDate targetDateResolution
  startedAt completedAt canceledAt archivedAt createdAt updatedAt trashed
  status { id name type } lead { ${userFields} } creator { ${userFields} }
  teams(first: 10) { nodes { ${teamFields} } } labels(first: 10) { nodes { ${namedFields} } }`;

const schema = record(
  { id: doc(Id, 'UUID of the project.') },
  {
    name: v.string(),
    description: doc(v.string(), 'Short description, as plain text.'),
    content: doc(v.string(), 'Full description, as Markdown.'),
    slugId: doc(v.string(), 'Slug of the project in its URL. Operations on one project accept it instead of the ID.'),
    icon: v.string(),
    color: v.string(),
    url: doc(v.string(), 'URL of the project in Linear.'),
    priority: doc(v.number(), `Priority: ${priorities}.`),
    priorityLabel: doc(v.string(), 'Name of the priority.'),
    health: doc(v.string(), 'Health in the latest update: onTrack, atRisk or offTrack. Null without an update.'),
    progress: doc(v.number(), 'Progress from 0 to 1. Started work counts as a quarter.'),
    scope: doc(v.number(), 'Total of the estimates.'),
    startDate: doc(v.string(), 'Planned start, such as 2026-10-01.'),
    startDateResolution: doc(v.string(), 'How exact startDate is: month, quarter, halfYear or year. Null for a day.'),
    targetDate: doc(v.string(), 'Planned completion, such as 2026-12-31.'),
    targetDateResolution: doc(v.string(), 'How exact targetDate is: month, quarter, halfYear or year. Null for a day.'),
    startedAt: doc(v.string(), 'Time at which the project started (ISO 8601).'),
    completedAt: doc(v.string(), 'Time at which the project was completed (ISO 8601).'),
    canceledAt: doc(v.string(), 'Time at which the project was canceled (ISO 8601).'),
    archivedAt,
    createdAt,
    updatedAt,
    trashed: doc(v.boolean(), 'Whether the project is in the trash.'),
    status: record(
      { id: Id },
      {
        name: v.string(),
        type: doc(v.string(), 'Type of the status: backlog, planned, started, paused, completed or canceled.'),
      },
    ),
    lead: doc(UserReference, 'User who leads the project.'),
    creator: UserReference,
    teams: doc(record({}, { nodes: v.array(TeamReference) }), 'The first ten teams.'),
    labels: doc(record({}, { nodes: v.array(NamedReference) }), 'The first ten labels.'),
  },
);

/** A project. */
export interface Project extends v.InferOutput<typeof schema> {}
export const Project: v.GenericSchema<unknown, Project> = schema;

const filterSchema = filterOn({
  id: id('the project'),
  name: text('Name.'),
  slugId: text('Slug.'),
  status: projectStatus,
  health,
  healthWithAge,
  priority,
  accessibleTeams: nested('Teams: { some: { key: { eq: "ENG" } } }.'),
  lead: user('Lead. { null: true } matches projects without one. Otherwise'),
  creator: user('Creator'),
  members: nested('Members: { some: { email: { eq: "…" } } }.'),
  labels: nested('Labels: { name: { eq: "Platform" } } matches projects with the label.'),
  initiatives: nested('Initiatives: { some: { name: { eq: "…" } } }.'),
  issues: nested('Issues: { some: { … } } with a filter on issues.'),
  projectMilestones: nested('Milestones: { some: { name: { eq: "…" } } }.'),
  nextProjectMilestone: nested('Next milestone: { targetDate: { lt: "P2W" } }.'),
  completedProjectMilestones: nested('Completed milestones: { some: { name: { eq: "…" } } }.'),
  projectUpdates: nested('Updates: { some: { createdAt: { gte: "-P1W" } } }.'),
  roadmaps: nested('Roadmaps: { some: { name: { eq: "…" } } }.'),
  needs,
  customerCount: number('Number of customers who asked for it.'),
  customerImportantCount: number('Number of important customers who asked for it.'),
  startDate: optionalTime('Planned start.'),
  targetDate: optionalTime('Planned completion: { lt: "P0D" } matches overdue projects.'),
  startedAt: optionalTime('Time at which it started.'),
  completedAt: optionalTime('Time of completion.'),
  canceledAt: optionalTime('Time of cancellation.'),
  ...times,
  hasBlockedByRelations: flag('Whether other projects block it.'),
  hasBlockingRelations: flag('Whether it blocks other projects.'),
  hasRelatedRelations: flag('Whether it has related projects.'),
  hasViolatedRelations: flag('Whether its dates contradict its dependencies.'),
  lastAppliedTemplate: nested('Template that was applied last: { name: { eq: "…" } }.'),
});

/** A filter on projects. */
export interface ProjectFilter extends v.InferInput<typeof filterSchema> {}
export const ProjectFilter: v.GenericSchema<ProjectFilter> = v.pipe(filterSchema, v.title('Project filter'));

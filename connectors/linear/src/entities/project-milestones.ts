import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  creates,
  Day,
  Id,
  NamedReference,
  namedFields,
  newId,
  reads,
  updatedAt,
  whenGiven,
  writes,
} from '../fields.ts';
import { filterOn, id, optionalText, optionalTime, project, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const milestoneFields = `id name description targetDate status progress createdAt updatedAt project { ${namedFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the milestone.') },
  {
    name: v.string(),
    description: doc(v.string(), 'Description, as Markdown.'),
    targetDate: doc(v.string(), 'Planned completion, such as 2026-12-31.'),
    status: doc(v.string(), 'Status of the milestone: unstarted, next, overdue or done.'),
    progress: doc(v.number(), 'Progress of the milestone.'),
    createdAt,
    updatedAt,
    project: NamedReference,
  },
);

/** A milestone of a project. */
export interface ProjectMilestone extends v.InferOutput<typeof schema> {}
export const ProjectMilestone: v.GenericSchema<unknown, ProjectMilestone> = schema;

const text = v.optional(v.string());
const description = doc(text, 'Description, as Markdown.');
const sortOrder = doc(v.optional(v.number()), 'Position within the project.');

/** Milestones of projects. */
export const projectMilestones = entity(
  {
    summary: 'Milestones that divide a project into stages.',
    also: ['stages', 'phases', 'checkpoints', 'deadlines'],
    key: 'id',
    brief: ['id', 'name', 'status', 'progress', 'targetDate', 'project.id', 'project.name', 'updatedAt'],
    from: { id: 'project_milestones.list', 'filter.id': 'project_milestones.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query projectMilestones($filter: ProjectMilestoneFilter, ${pageVariables}) {
        projectMilestones(filter: $filter, ${pageArguments}) { nodes { ${milestoneFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List milestones of all projects, or those that match a filter, such as one project.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the milestone'),
                name: optionalText('Name.'),
                project,
                targetDate: optionalTime('Planned completion.'),
                ...times,
              }),
            ),
            'Which milestones to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: ProjectMilestone,
        example: { filter: { project: { name: { eq: 'Rail pilot' } }, targetDate: { lt: 'P1M' } } },
      },
    ),

    create: graphqlOperation(
      `mutation projectMilestoneCreate($input: ProjectMilestoneCreateInput!) {
        projectMilestoneCreate(input: $input) { success projectMilestone { ${milestoneFields} } }
      }`,
      {
        ...writes,
        summary: 'Add a milestone to a project. Notifies users whom its description mentions.',
        also: ['add phase', 'add checkpoint'],
        sendsWhen: whenGiven('description'),
        ...creates,
        path: 'projectMilestoneCreate.projectMilestone',
        input: v.strictObject({
          projectId: doc(Id, 'UUID of the project.'),
          name: doc(Id, 'Name of the milestone.'),
          description,
          targetDate: doc(v.optional(Day), 'Planned completion, such as 2026-12-31.'),
          sortOrder,
          id: newId,
        }),
        output: ProjectMilestone,
      },
    ),

    update: graphqlOperation(
      `mutation projectMilestoneUpdate($id: String!, $input: ProjectMilestoneUpdateInput!) {
        projectMilestoneUpdate(id: $id, input: $input) { success projectMilestone { ${milestoneFields} } }
      }`,
      {
        ...writes,
        summary:
          'Change the name, description, date, position or project of a milestone. Notifies users whom a new description mentions.',
        also: ['rename', 'reschedule', 'postpone', 'move'],
        sendsWhen: whenGiven('description'),
        path: 'projectMilestoneUpdate.projectMilestone',
        input: v.pipe(
          v.strictObject({
            id: doc(Id, 'UUID of the milestone, or the ID in its URL.'),
            name: doc(text, 'New name.'),
            description,
            targetDate: doc(v.nullish(Day), 'Planned completion, such as 2026-12-31. Pass null to remove it.'),
            sortOrder,
            projectId: doc(text, 'UUID of the project to move the milestone to.'),
          }),
          changesSomething('id'),
        ),
        output: ProjectMilestone,
        example: { id: 'c0ab0862-6cbe-4b8d-92b3-fde2454d3ae1', targetDate: '2026-12-31' },
      },
    ),
  }),
);

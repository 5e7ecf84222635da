import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { creates, deletes, Id, reads, whenGiven, writes } from '../fields.ts';
import { searches } from '../limits.ts';
import { Page, pageArguments, pageInfo, pageVariables, Search, searchArguments, searchVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';
import { newProject, projectChanges } from './project-input.ts';
import { Project, ProjectFilter, projectFields } from './project-record.ts';

const id = doc(Id, 'UUID or slug of the project.');

const trashedSchema = record(
  {},
  {
    success: doc(v.boolean(), 'Whether the operation succeeded.'),
    entity: doc(
      record({ id: Id }, { name: v.string(), archivedAt: v.string(), trashed: v.boolean() }),
      'The project afterwards.',
    ),
  },
);

/** The result of trashing a project. */
export interface TrashedProject extends v.InferOutput<typeof trashedSchema> {}
export const TrashedProject: v.GenericSchema<unknown, TrashedProject> = trashedSchema;

/** Projects. */
export const projects = entity(
  {
    summary: 'Projects: larger pieces of work of one or more teams, with a lead, a status and dates.',
    also: ['epics', 'deliverables', 'launches', 'efforts', 'roadmap'],
    key: 'id',
    brief: ['id', 'name', 'status.name', 'health', 'lead.id', 'lead.email', 'progress', 'targetDate', 'updatedAt'],
    from: {
      id: 'projects.search',
      'filter.id': 'projects.search',
      'filter.slugId': 'projects.search:slugId',
      labelIds: 'projects.list:labels.nodes',
    },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query projects($filter: ProjectFilter, ${pageVariables}) {
        projects(filter: $filter, ${pageArguments}) { nodes { ${projectFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List projects that match a filter, such as status, lead, team, health or target date.',
        also: ['roadmap', 'at risk', 'overdue'],
        input: v.strictObject({
          filter: doc(
            v.optional(ProjectFilter),
            'Which projects to return. Conditions on several fields apply together. Default: all that the user can see.',
          ),
          ...Page,
        }),
        item: Project,
        example: { filter: { status: { type: { eq: 'started' } }, targetDate: { lt: 'P0D' } } },
      },
    ),

    get: graphqlOperation(`query project($id: String!) { project(id: $id) { ${projectFields} } }`, {
      ...reads,
      summary: 'Get a project by its UUID or slug.',
      also: ['show', 'view', 'progress', 'details', 'lead', 'status'],
      brief: [],
      input: v.strictObject({ id }),
      output: Project,
    }),

    search: graphqlList(
      `query searchProjects(${searchVariables}) {
        searchProjects(${searchArguments}) { nodes { ${projectFields} } ${pageInfo} totalCount }
      }`,
      {
        ...reads,
        summary: 'Search projects by words and meaning, most relevant first. At most 30 requests per minute.',
        also: ['find', 'look for'],
        rateLimit: searches,
        input: v.strictObject(Search),
        item: Project,
      },
    ),

    create: graphqlOperation(
      `mutation projectCreate($input: ProjectCreateInput!, $slackChannelName: String) {
        projectCreate(input: $input, slackChannelName: $slackChannelName) { success project { ${projectFields} } }
      }`,
      {
        ...writes,
        summary:
          'Create a project for one or more teams, with a Slack channel on request. Notifies its lead, its members and users whom its content mentions.',
        also: ['start', 'kick off', 'set up', 'plan', 'new project'],
        // A template can name a lead and members.
        sendsWhen: {
          ...whenGiven('leadId', 'memberIds', 'content', 'slackChannelName', 'templateId'),
          useDefaultTemplate: [true],
        },
        ...creates,
        path: 'projectCreate.project',
        input: v.strictObject(newProject),
        output: Project,
        example: { name: 'Faster exports', teamIds: ['17d3970c-434c-4200-898e-773613bf55f4'] },
      },
    ),

    update: graphqlOperation(
      `mutation projectUpdate($id: String!, $input: ProjectUpdateInput!) {
        projectUpdate(id: $id, input: $input) { success project { ${projectFields} } }
      }`,
      {
        ...writes,
        summary:
          'Change fields of a project, such as status, lead, dates or members. Notifies a lead, members and users whom the content mentions. To report on its progress, use project_updates.create.',
        also: [
          'edit',
          'rename',
          'pause',
          'complete',
          'cancel',
          'reschedule',
          'change lead',
          'add member',
          'restore',
          'target date',
          'deadline',
        ],
        sendsWhen: whenGiven('leadId', 'memberIds', 'content'),
        path: 'projectUpdate.project',
        input: v.pipe(v.strictObject({ id, ...projectChanges }), changesSomething('id')),
        output: Project,
        example: { id: '17024f44-afed-4fa1-88a0-98053e02495e', targetDate: '2026-12-31' },
      },
    ),

    delete: graphqlOperation(
      `mutation projectDelete($id: String!) {
        projectDelete(id: $id) { success entity { id name archivedAt trashed } }
      }`,
      {
        ...deletes,
        summary: 'Move a project to the trash. To restore it, call projects.update with trashed: null.',
        also: ['trash', 'archive', 'remove', 'scrap'],
        input: v.strictObject({ id: doc(Id, 'UUID of the project.') }),
        output: TrashedProject,
      },
    ),
  }),
);

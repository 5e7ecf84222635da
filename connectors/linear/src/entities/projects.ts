import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { deletes, Id, ownId, reads, whenGiven, writes } from '../fields.ts';
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
    also: ['epics', 'deliverables'],
    key: 'id',
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
        input: v.strictObject({
          filter: doc(
            v.optional(ProjectFilter),
            'Which projects to return. Conditions on several fields apply together. Default: all that the user can see.',
          ),
          ...Page,
        }),
        item: Project,
      },
    ),

    get: graphqlOperation(`query project($id: String!) { project(id: $id) { ${projectFields} } }`, {
      ...reads,
      summary: 'Get a project by its UUID or slug.',
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
        also: ['find'],
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
        // A template can name a lead and members.
        sendsWhen: {
          ...whenGiven('leadId', 'memberIds', 'content', 'slackChannelName', 'templateId'),
          useDefaultTemplate: [true],
        },
        idempotency: ownId,
        path: 'projectCreate.project',
        input: v.strictObject(newProject),
        output: Project,
        example: { name: 'Faster exports', teamIds: ['9cfb482a-81e3-4154-b5b9-2c805e70a02d'] },
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
        sendsWhen: whenGiven('leadId', 'memberIds', 'content'),
        path: 'projectUpdate.project',
        input: v.pipe(v.strictObject({ id, ...projectChanges }), changesSomething('id')),
        output: Project,
      },
    ),

    delete: graphqlOperation(
      `mutation projectDelete($id: String!) {
        projectDelete(id: $id) { success entity { id name archivedAt trashed } }
      }`,
      {
        ...deletes,
        summary: 'Move a project to the trash. To restore it, call projects.update with trashed: null.',
        also: ['trash', 'archive'],
        input: v.strictObject({ id: doc(Id, 'UUID of the project.') }),
        output: TrashedProject,
      },
    ),
  }),
);

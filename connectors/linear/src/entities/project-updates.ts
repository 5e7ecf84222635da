import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  creates,
  healths,
  Id,
  NamedReference,
  namedFields,
  newId,
  reads,
  UserReference,
  updatedAt,
  userFields,
  writes,
} from '../fields.ts';
import { filterOn, id, project, reactions, times, user } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const updateFields = `
  id body health url createdAt updatedAt editedAt user { ${userFields} } project { ${namedFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the update.') },
  {
    body: doc(v.string(), 'Content, as Markdown.'),
    health: doc(v.string(), 'Health of the project at the time: onTrack, atRisk or offTrack.'),
    url: doc(v.string(), 'URL of the update in Linear.'),
    createdAt,
    updatedAt,
    editedAt: doc(v.string(), 'Time of the last edit (ISO 8601).'),
    user: doc(UserReference, 'Author.'),
    project: NamedReference,
  },
);

/** A status report on a project. */
export interface ProjectUpdate extends v.InferOutput<typeof schema> {}
export const ProjectUpdate: v.GenericSchema<unknown, ProjectUpdate> = schema;

/** Status reports on projects. */
export const projectUpdates = entity(
  {
    summary: 'Status reports that people post on projects, with the health of the project.',
    also: ['status reports', 'progress reports', 'check-ins'],
    key: 'id',
    brief: ['id', 'health', 'url', 'user.id', 'user.email', 'project.id', 'project.name', 'createdAt'],
    from: { 'filter.id': 'project_updates.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query projectUpdates($filter: ProjectUpdateFilter, ${pageVariables}) {
        projectUpdates(filter: $filter, ${pageArguments}) { nodes { ${updateFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List status reports of all projects, or those that match a filter, newest first.',
        input: v.strictObject({
          filter: doc(
            v.optional(filterOn({ id: id('the update'), project, user: user('Author'), reactions, ...times })),
            'Which updates to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: ProjectUpdate,
        example: { filter: { project: { name: { eq: 'Multi-leg bookings' } }, createdAt: { gte: '-P1M' } } },
      },
    ),

    create: graphqlOperation(
      `mutation projectUpdateCreate($input: ProjectUpdateCreateInput!) {
        projectUpdateCreate(input: $input) { success projectUpdate { ${updateFields} } }
      }`,
      {
        ...writes,
        summary: 'Post a status report on a project, with its health. Notifies members of the workspace.',
        also: ['post', 'report progress', 'check in', 'announce'],
        sends: true,
        ...creates,
        path: 'projectUpdateCreate.projectUpdate',
        input: v.strictObject({
          projectId: doc(Id, 'UUID of the project.'),
          body: doc(v.optional(v.string()), 'Content, as Markdown.'),
          health: doc(v.optional(v.picklist(healths)), 'Health of the project: onTrack, atRisk or offTrack.'),
          isDiffHidden: doc(
            v.optional(v.boolean()),
            'Whether to hide what changed in the project since the previous update. Default: false.',
          ),
          id: newId,
        }),
        output: ProjectUpdate,
        example: {
          projectId: '17024f44-afed-4fa1-88a0-98053e02495e',
          body: 'The export of large reports is one week late.',
          health: 'atRisk',
        },
      },
    ),
  }),
);

import { doc, entity, graphqlList, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, reads } from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { fullSync } from '../sync.ts';

const schema = record(
  { id: doc(Id, 'UUID of the status: the statusId of projects.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Type of the status: backlog, planned, started, paused, completed or canceled.'),
    color: v.string(),
    position: doc(v.number(), 'Position among the statuses of the same type.'),
    description: v.string(),
  },
);

/** A status that projects can have. */
export interface ProjectStatus extends v.InferOutput<typeof schema> {}
export const ProjectStatus: v.GenericSchema<unknown, ProjectStatus> = schema;

/** Statuses of projects. */
export const projectStatuses = entity(
  {
    summary: 'Statuses that projects of the workspace can have.',
    also: ['states', 'stages', 'columns'],
    key: 'id',
    sync: fullSync,
  },
  () => ({
    list: graphqlList(
      `query projectStatuses(${pageVariables}) {
        projectStatuses(${pageArguments}) { nodes { id name type color position description } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List the statuses of projects with their IDs, which projects.create and projects.update take.',
        input: v.strictObject(Page),
        item: ProjectStatus,
      },
    ),
  }),
);

import { doc, entity, graphqlList, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { createdAt, Id, reads, TeamReference, teamFields, updatedAt } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'UUID of the template: the templateId of issues.create and projects.create.') },
  {
    type: doc(v.string(), 'What it creates: issue, project, document or another.'),
    name: v.string(),
    description: v.string(),
    templateData: doc(v.unknown(), 'Values that the template fills in, as JSON text.'),
    createdAt,
    updatedAt,
    team: doc(TeamReference, 'Team that the template belongs to. Null for templates of the workspace.'),
  },
);

/** A template. */
export interface Template extends v.InferOutput<typeof schema> {}
export const Template: v.GenericSchema<unknown, Template> = schema;

/** Templates. */
export const templates = entity(
  {
    summary: 'Templates for issues, projects and documents.',
    also: ['forms', 'presets', 'boilerplates'],
    key: 'id',
    brief: ['id', 'name', 'type', 'team.id', 'team.key', 'updatedAt'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: graphqlList(
      `query templates {
        templates { id type name description templateData createdAt updatedAt team { ${teamFields} } }
      }`,
      {
        ...reads,
        summary: 'List all templates of the workspace and of its teams.',
        connection: false,
        input: v.strictObject({}),
        item: Template,
      },
    ),
  }),
);

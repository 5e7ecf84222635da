import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, NodeId, org, Page, Updated } from '../fields.ts';
import { projectPages } from '../pages.ts';
import { before, projectNumber } from './projects.ts';

const option = record(
  { id: doc(v.string(), 'ID, which project_items.update takes as value.') },
  { name: doc(v.unknown(), 'Name, as text or as raw text and HTML.'), description: v.unknown(), color: v.string() },
);
const iteration = record(
  { id: doc(v.string(), 'ID, which project_items.update takes as value.') },
  { title: v.unknown(), start_date: v.string(), duration: doc(v.number(), 'Length in days.'), completed: v.boolean() },
);

const schema = record(
  { id: doc(v.number(), 'ID, which project_items.update takes.'), name: v.string() },
  {
    node_id: NodeId,
    data_type: doc(
      v.string(),
      'Type: title, text, number, date, single_select, iteration, or one that follows the issue, such as assignees, labels and milestone.',
    ),
    options: doc(v.array(option), 'Options of a single_select field.'),
    configuration: doc(record({}, { iterations: v.array(iteration) }), 'Iterations of an iteration field.'),
    created_at: Created,
    updated_at: Updated,
  },
);

/** A field of a project. */
export interface ProjectField extends v.InferOutput<typeof schema> {}
export const ProjectField: v.GenericSchema<unknown, ProjectField> = schema;

/** Fields of projects. */
export const projectFields = entity(
  {
    summary: 'Fields of a project, such as Status, with their options.',
    also: ['columns', 'custom fields', 'statuses'],
    key: 'id',
    brief: ['id', 'name', 'data_type', 'options', 'configuration'],
  },
  () => ({
    list: list('GET /orgs/{org}/projectsV2/{project_number}/fields', {
      summary:
        'List the fields of a project with the IDs of fields, options and iterations that project_items.update needs.',
      docs: docs('projects/fields', 'list-project-fields-for-organization'),
      scopes: ['organization_projects:read'],
      pagination: projectPages,
      input: v.strictObject({ org, project_number: projectNumber, before, ...Page }),
      item: ProjectField,
    }),
  }),
);

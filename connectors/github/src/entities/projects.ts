import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Name, org, Page, Text } from '../fields.ts';
import { projectPages } from '../pages.ts';
import { Project } from './project-record.ts';

/** The parameters that name a project. */
export const projectNumber = doc(Id, 'Number of the project, as in its URL. Not its `id`.');

export const before = doc(
  v.optional(Name),
  "Cursor of GitHub's own: the page before it is returned. To go on, use `cursor`.",
);

/** Projects. */
export const projects = entity(
  {
    summary: 'Projects of an organization: tables and boards of issues and pull requests.',
    also: ['boards', 'roadmaps', 'Projects V2'],
    key: 'id',
    brief: ['id', 'number', 'title', 'state', 'short_description', 'public', 'updated_at'],
  },
  () => ({
    list: list('GET /orgs/{org}/projectsV2', {
      summary: 'List the projects of an organization that the credential can see.',
      docs: docs('projects/projects', 'list-projects-for-organization'),
      scopes: ['organization_projects:read'],
      pagination: projectPages,
      input: v.strictObject({ org, q: doc(Text, 'Words and qualifiers that the projects match.'), before, ...Page }),
      item: Project,
    }),

    get: operation('GET /orgs/{org}/projectsV2/{project_number}', {
      summary: 'Get a project of an organization by its number.',
      docs: docs('projects/projects', 'get-project-for-organization'),
      scopes: ['organization_projects:read'],
      input: v.strictObject({ org, project_number: projectNumber }),
      output: Project,
    }),
  }),
);

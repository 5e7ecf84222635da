import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage } from '../fields.ts';
import { Project } from './project-record.ts';

const scopes = ['candidatesRead'];

/** Groups of candidates. */
export const projects = entity(
  {
    summary: 'Projects: groups of candidates for a purpose, such as an event or a search.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /project.list', {
      summary: 'List projects; with a sync token only those that changed since.',
      docs: docs('projectlist-1'),
      scopes,
      input: v.strictObject({
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: Project,
    }),

    get: operation('POST /project.info', {
      summary: 'Get one project.',
      docs: docs('projectinfo-1'),
      effect: 'read',
      scopes,
      input: v.strictObject({ projectId: doc(Id, 'Id of the project.') }),
      output: Project,
    }),

    search: list('POST /project.search', {
      summary: 'Find projects by title; at most 100 come, and there are no further pages.',
      docs: docs('projectsearch'),
      scopes,
      pagination: 'none',
      maxItems: 100,
      input: v.strictObject({ title: doc(v.optional(v.string()), 'Title of the project.') }),
      item: Project,
    }),
  }),
);

import { doc, EpochMilliseconds, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';
import { Project } from './project-record.ts';

const scopes = ['candidatesRead'];

/** Projects. */
export const projects = entity(
  {
    summary: 'Projects: groups of candidates for a purpose, such as an event or a search.',
    also: ['talent pools', 'shortlists', 'candidate lists'],
    key: 'id',
    brief: ['id', 'title', 'isArchived', 'confidential', 'authorId', 'createdAt'],
    sync: byToken(),
  },
  () => ({
    list: list('POST /project.list', {
      summary: 'List projects. With a sync token, lists only those changed since the last sync.',
      docs: docs('projectlist-1'),
      scopes,
      input: v.strictObject({
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only projects created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: Project,
    }),

    get: operation('POST /project.info', {
      summary: 'Get a project by ID.',
      docs: docs('projectinfo-1'),
      effect: 'read',
      scopes,
      input: v.strictObject({ projectId: doc(Id, 'ID of the project.') }),
      output: Project,
    }),

    search: list('POST /project.search', {
      summary: 'Search for projects by title. Returns at most 100 results, without pagination.',
      also: ['find'],
      docs: docs('projectsearch'),
      scopes,
      pagination: 'none',
      maxItems: 100,
      input: v.strictObject({ title: doc(v.optional(v.string()), 'Title of the project.') }),
      item: Project,
    }),
  }),
);

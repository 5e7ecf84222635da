import { doc, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { direction, docs, org, Page } from '../fields.ts';
import { repositoryOrder } from './repositories.ts';
import { briefRepository, Repository } from './repository-record.ts';

/** Repositories of an organization. */
export const orgRepositories = entity(
  {
    summary: 'Repositories of an organization.',
    also: ['repos of an organization', 'company repositories'],
    key: 'id',
    brief: briefRepository,
  },
  () => ({
    list: list('GET /orgs/{org}/repos', {
      summary: 'List the repositories of an organization that the credential can see.',
      docs: docs('repos/repos', 'list-organization-repositories'),
      scopes: ['metadata:read'],
      input: v.strictObject({
        org,
        type: doc(
          v.optional(v.picklist(['all', 'public', 'private', 'forks', 'sources', 'member'])),
          'Which ones: all, public, private, forks, sources (no forks) or member. Default: all.',
        ),
        sort: repositoryOrder('created'),
        direction: direction('asc with full_name, otherwise desc'),
        ...Page,
      }),
      item: Repository,
    }),
  }),
);

import { doc, entity, list, withJsonSchema } from '@agent-connectors/core';
import * as v from 'valibot';
import { direction, docs, Page, Time } from '../fields.ts';
import { repositoryOrder } from './repositories.ts';
import { briefRepository, Repository } from './repository-record.ts';
import { everything } from './sync-parents.ts';

const affiliations = ['owner', 'collaborator', 'organization_member'];
const expected = 'Expected owner, collaborator and organization_member, separated by commas';

/** Repositories of the credential's user. */
export const viewerRepositories = entity(
  {
    summary: "Repositories that the credential's user has access to, including private ones.",
    also: ['my repos', 'my repositories'],
    key: 'id',
    brief: briefRepository,
    sync: {
      full: everything,
      changed: {
        operation: 'list',
        params: { since: '{since}', sort: 'updated', direction: 'asc', limit: 100 },
        format: 'rfc3339',
        field: 'updated_at',
        order: 'ascending',
        inclusive: false,
      },
      deletes: 'full_compare',
    },
  },
  () => ({
    list: list('GET /user/repos', {
      summary:
        "List the repositories that the credential's user owns, collaborates on or sees as a member of an organization.",
      docs: docs('repos/repos', 'list-repositories-for-the-authenticated-user'),
      scopes: ['metadata:read'],
      input: v.pipe(
        v.strictObject({
          visibility: doc(
            v.optional(v.picklist(['all', 'public', 'private'])),
            'Which ones: all, public or private. Default: all.',
          ),
          affiliation: doc(
            v.optional(
              withJsonSchema(
                v.pipe(
                  v.string(),
                  v.check((text) => text.split(',').every((each) => affiliations.includes(each)), expected),
                ),
                { type: 'string', pattern: `^(${affiliations.join('|')})(,(${affiliations.join('|')}))*$` },
              ),
            ),
            'How the user relates to them, separated by commas: owner,collaborator,organization_member. Default: all three.',
          ),
          type: doc(
            v.optional(v.picklist(['all', 'owner', 'public', 'private', 'member'])),
            'Which ones: all, owner, public, private or member. Not together with visibility or affiliation. Default: all.',
          ),
          sort: repositoryOrder('full_name'),
          direction: direction('asc with full_name, otherwise desc'),
          since: doc(v.optional(Time), 'Only those updated after this time (ISO 8601).'),
          before: doc(v.optional(Time), 'Only those updated before this time (ISO 8601).'),
          ...Page,
        }),
        v.forward(
          v.check(
            ({ type, visibility, affiliation }) =>
              type === undefined || (visibility === undefined && affiliation === undefined),
            'Expected type alone: GitHub rejects it together with visibility or affiliation',
          ),
          ['type'],
        ),
      ),
      item: Repository,
    }),
  }),
);

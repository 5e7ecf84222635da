import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Name, org, Page } from '../fields.ts';
import { Team } from './team-record.ts';

export const teamSlug = doc(Name, 'Slug of the team: `slug` from teams.list, such as front-end.');

/** Teams. */
export const teams = entity(
  {
    summary: 'Teams of an organization.',
    also: ['groups', 'squads'],
    key: 'id',
    brief: ['id', 'slug', 'name', 'description', 'privacy', 'parent.slug', 'html_url'],
  },
  () => ({
    list: list('GET /orgs/{org}/teams', {
      summary: 'List the teams of an organization that the credential can see.',
      docs: docs('teams/teams', 'list-teams'),
      scopes: ['members:read'],
      input: v.strictObject({
        org,
        team_type: doc(
          v.optional(v.picklist(['all', 'enterprise', 'organization'])),
          'Which ones: all, enterprise or organization. Default: all.',
        ),
        ...Page,
      }),
      item: Team,
    }),

    get: operation('GET /orgs/{org}/teams/{team_slug}', {
      summary: 'Get a team by its slug.',
      docs: docs('teams/teams', 'get-a-team-by-name'),
      scopes: ['members:read'],
      input: v.strictObject({ org, team_slug: teamSlug }),
      output: Team,
    }),
  }),
);

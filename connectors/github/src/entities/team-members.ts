import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, HtmlUrl, NodeId, org, Page } from '../fields.ts';
import { teamSlug } from './teams.ts';

const schema = record(
  { login: v.string(), id: v.number() },
  {
    node_id: NodeId,
    name: v.string(),
    email: v.string(),
    html_url: HtmlUrl,
    type: v.string(),
    role: doc(v.string(), 'member or maintainer.'),
    inherited: doc(v.boolean(), 'Whether the membership comes from a child team.'),
  },
);

/** A member of a team. */
export interface TeamMember extends v.InferOutput<typeof schema> {}
export const TeamMember: v.GenericSchema<unknown, TeamMember> = schema;

/** Members of a team. */
export const teamMembers = entity(
  {
    summary: 'Members of a team.',
    also: ['people of a team', 'colleagues'],
    key: 'id',
    brief: ['id', 'login', 'name', 'role', 'html_url'],
  },
  () => ({
    list: list('GET /orgs/{org}/teams/{team_slug}/members', {
      summary: 'List the members of a team, including those of its child teams.',
      docs: docs('teams/members', 'list-team-members'),
      scopes: ['members:read'],
      input: v.strictObject({
        org,
        team_slug: teamSlug,
        role: doc(
          v.optional(v.picklist(['member', 'maintainer', 'all'])),
          'Role: member, maintainer or all. Default: all.',
        ),
        ...Page,
      }),
      item: TeamMember,
    }),
  }),
);

import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, HtmlUrl, NodeId, org, Page, Updated, username } from '../fields.ts';

const schema = record(
  { login: doc(v.string(), 'Name in URLs, which parameters take.'), id: v.number() },
  {
    node_id: NodeId,
    name: v.string(),
    description: v.string(),
    company: v.string(),
    blog: v.string(),
    location: v.string(),
    email: v.string(),
    is_verified: v.boolean(),
    public_repos: v.number(),
    total_private_repos: v.number(),
    followers: v.number(),
    plan: record({}, { name: v.string(), seats: v.number(), filled_seats: v.number() }),
    default_repository_permission: v.string(),
    two_factor_requirement_enabled: v.boolean(),
    members_can_create_repositories: v.boolean(),
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** An organization. */
export interface Organization extends v.InferOutput<typeof schema> {}
export const Organization: v.GenericSchema<unknown, Organization> = schema;

/** Organizations. */
export const organizations = entity(
  {
    summary: 'Organizations: accounts that people share.',
    also: ['orgs', 'companies'],
    key: 'id',
    brief: ['id', 'login', 'name', 'description', 'email', 'public_repos', 'html_url'],
  },
  () => ({
    list: list('GET /users/{username}/orgs', {
      summary: 'List the organizations of which a user is a public member. Private memberships are not listed.',
      docs: docs('orgs/orgs', 'list-organizations-for-a-user'),
      input: v.strictObject({ username, ...Page }),
      item: Organization,
    }),

    get: operation('GET /orgs/{org}', {
      summary: 'Get an organization. Its owners also see its plan and settings.',
      docs: docs('orgs/orgs', 'get-an-organization'),
      input: v.strictObject({ org }),
      output: Organization,
    }),
  }),
);

import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Name, order, org, Page, username } from '../fields.ts';
import { limits } from '../limits.ts';
import { searchPages } from '../pages.ts';
import { Account } from './account-record.ts';
import { briefProfile, User } from './user-record.ts';

/** Users. */
export const users = entity(
  {
    summary: 'People with an account: members of an organization, or anyone on GitHub.',
    also: ['people', 'members', 'developers', 'accounts'],
    key: 'id',
    brief: ['id', 'login', 'type', 'html_url'],
  },
  () => ({
    list: list('GET /orgs/{org}/members', {
      summary: 'List the members of an organization. Those who hide their membership are listed for members only.',
      also: ['org members', 'who works here'],
      docs: docs('orgs/members', 'list-organization-members'),
      scopes: ['members:read'],
      input: v.strictObject({
        org,
        filter: doc(
          v.optional(v.picklist(['2fa_disabled', '2fa_insecure', 'all'])),
          'Which ones: 2fa_disabled or 2fa_insecure (two-factor authentication; owners only), or all. Default: all.',
        ),
        role: doc(
          v.optional(v.picklist(['all', 'admin', 'member'])),
          'Role: all, admin (owner) or member. Default: all.',
        ),
        ...Page,
      }),
      item: Account,
    }),

    get: operation('GET /users/{username}', {
      summary: 'Get the public profile of a user.',
      also: ['profile', 'bio'],
      brief: briefProfile,
      docs: docs('users/users', 'get-a-user'),
      input: v.strictObject({ username }),
      output: User,
    }),

    search: list('GET /search/users', {
      summary: 'Search users and organizations by words and qualifiers. The first 1000 results can be read.',
      also: ['find', 'look up', 'handle', 'username', 'login'],
      docs: docs('search/search', 'search-users'),
      rateLimit: limits.search,
      pagination: searchPages,
      input: v.strictObject({
        q: doc(
          Name,
          'Words and qualifiers, such as: tom type:user location:Berlin followers:>100. Also in:email, language:, repos:.',
        ),
        sort: doc(
          v.optional(v.picklist(['followers', 'repositories', 'joined'])),
          'What to order by: followers, repositories or joined. Default: best match.',
        ),
        order,
        ...Page,
      }),
      item: Account,
      example: { q: 'gita type:user' },
    }),
  }),
);

import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { issueStatuses, organisationName } from '../data/organisation.ts';
import { entityRoutes } from '../entity.ts';
import { oneOf, reference, references, squareImage, text } from '../fields.ts';
import { whole } from '../paging.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

/** Creates the organization's own routes: the token's owner, users, teams, roles, statuses and forms. */
export function organisationRoutes(store: PylonStore): PylonRoutes {
  const { userRoles, ticketForms, organisationId, tokenUserId } = store;
  return {
    // A token has no login, so its user has no email.
    'GET /me': () => ({ data: { id: organisationId, name: organisationName, user: { id: tokenUserId } } }),
    'GET /issue-statuses': () => whole({ records: issueStatuses, view: (status) => status }),
    ...entityRoutes(store, {
      style: { list: whole },
      noun: 'Role',
      table: userRoles,
      routes: { list: 'GET /user-roles' },
    }),
    ...entityRoutes(store, {
      style: { list: whole },
      noun: 'Ticket form',
      table: ticketForms,
      routes: restRoutes('/ticket-forms/{id}', ['list', 'get']),
    }),
    ...userRoutes(store),
    ...teamRoutes(store),
    // The vendor accepts only OAuth tokens of the Devin app. The sandbox has an API token, which is rejected.
    'POST /integrations/devin/disconnect': () => {
      const message = 'Only OAuth tokens issued to the Devin app can be disconnected';
      throw new Rejection(403, message, { code: 'permission_denied' });
    },
  };
}

function userRoutes(store: PylonStore): PylonRoutes {
  const { users, userRoles } = store;
  return {
    ...entityRoutes(store, {
      style: { list: whole },
      noun: 'User',
      table: users,
      view: ({ created_at, ...user }) => ({ ...user, emails: [user.email], role: userRoles.get(user.role_id) ?? null }),
      stamped: false,
      routes: restRoutes('/users/{id}', ['list', 'get', 'update']),
      search: { route: 'POST /users/search', filters: { email: 'listed' } },
      update: {
        input: v.object({
          name: v.optional(text),
          avatar_url: v.optional(squareImage),
          role_id: v.optional(reference(userRoles, 'Role')),
          status: v.optional(oneOf(['active', 'away', 'out_of_office'])),
        }),
        changes: (input) => input,
      },
    }),
  };
}

function teamRoutes(store: PylonStore): PylonRoutes {
  const { teams, users, random, miniUser } = store;
  return entityRoutes(store, {
    style: { list: whole },
    noun: 'Team',
    table: teams,
    view: ({ user_ids, ...team }) => ({
      ...team,
      users: user_ids.map((id) => miniUser(id)).filter((user) => user !== null),
    }),
    stamped: false,
    routes: restRoutes('/teams/{id}', ['list', 'get', 'create', 'update']),
    create: {
      input: v.object({ name: v.optional(text, ''), user_ids: v.optional(references(users, 'User'), []) }),
      record: (input) => ({ id: random.uuid(), ...input }),
    },
    update: {
      input: v.object({ name: v.optional(text), user_ids: v.optional(references(users, 'User')) }),
      changes: (input) => input,
    },
  });
}

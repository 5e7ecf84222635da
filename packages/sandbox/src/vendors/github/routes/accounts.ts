import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { organization } from '../data/world.ts';
import { forbidden, notFound } from '../errors.ts';
import { choice } from '../input.ts';
import { paged } from '../lists.ts';
import { type Store, same } from '../store.ts';
import * as view from '../views/accounts.ts';

/** People, organizations and teams. */
export function accountRoutes(store: Store): Record<string, Handler> {
  const user = (login: string) => view.userView(store, login);
  const team = ({ params }: SandboxRequest) => {
    store.requireOrganization(params.org);
    return store.teams.get(params.team_slug) ?? fail();
  };
  return {
    'GET /user': (request) => {
      const { login, isApp } = store.accessOf(request);
      if (isApp) throw forbidden('Resource not accessible by integration');
      return json({
        ...view.profileView(store, store.user(login)),
        private_gists: 0,
        total_private_repos: 2,
        owned_private_repos: 0,
        disk_usage: 1840,
        collaborators: 0,
        two_factor_authentication: true,
      });
    },
    'GET /users/{username}': ({ params: { username = '' } }) =>
      json(
        same(username, organization.login)
          ? view.organizationProfileView(store)
          : view.profileView(store, store.user(username)),
      ),
    'GET /users/{username}/orgs': (request) => {
      const { role } = store.user(request.params.username ?? '');
      return paged(request, role === null ? [] : [organization], () => view.simpleOrganizationView(store));
    },
    'GET /orgs/{org}': ({ params }) => {
      store.requireOrganization(params.org);
      return json(view.organizationView(store));
    },
    'GET /orgs/{org}/members': (request) => {
      store.requireOrganization(request.params.org);
      const role = choice(request, 'role', ['all', 'admin', 'member'], 'all');
      // Everybody has a second factor, so the filters for accounts without one find nobody.
      const filter = choice(request, 'filter', ['all', '2fa_disabled', '2fa_insecure'], 'all');
      const members = store.users.filter((member) =>
        filter === 'all' && role !== 'all' ? member.role === role : filter === 'all' && member.role !== null,
      );
      return paged(request, members, ({ login }) => user(login));
    },
    'GET /orgs/{org}/teams': (request) => {
      store.requireOrganization(request.params.org);
      const type = choice(request, 'team_type', ['all', 'enterprise', 'organization'], 'all');
      return paged(request, type === 'enterprise' ? [] : store.teams.all(), (record) => view.teamView(store, record));
    },
    'GET /orgs/{org}/teams/{team_slug}': (request) => json(view.fullTeamView(store, team(request))),
    'GET /orgs/{org}/teams/{team_slug}/members': (request) => {
      const { members } = team(request);
      // The first member maintains the team.
      const role = choice(request, 'role', ['all', 'member', 'maintainer'], 'all');
      const logins = role === 'all' ? members : role === 'maintainer' ? members.slice(0, 1) : members.slice(1);
      return paged(request, logins, (login) => ({
        ...user(login),
        role: login === members[0] ? 'maintainer' : 'member',
        inherited: false,
      }));
    },
  };
}

function fail(): never {
  throw notFound();
}

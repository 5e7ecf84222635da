import { organization, stamp } from '../data/world.ts';
import type { TeamRecord, UserRecord } from '../records.ts';
import type { Store } from '../store.ts';

/** Returns an opaque id in the form of GraphQL's, unique per kind. */
export const nodeId = (kind: string, id: number | string) => `${kind}_${Buffer.from(String(id)).toString('base64url')}`;

/** Returns a user as other records embed it; null for one that no longer exists. */
export function userView(store: Store, login: string | null): object | null {
  const user = store.users.get(login ?? '');
  if (login === organization.login) return accountView(store, { ...organization, type: 'Organization' });
  return user ? accountView(store, user) : null;
}

function accountView(store: Store, { login, id, type }: { login: string; id: number; type: string }) {
  const url = `${store.api}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeId(type === 'Organization' ? 'O' : 'U', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${store.web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

export function profileView(store: Store, user: UserRecord) {
  return {
    ...accountView(store, user),
    name: user.name,
    company: user.role === null ? null : `@${organization.login}`,
    blog: '',
    location: user.location,
    email: user.email,
    hireable: null,
    bio: user.bio,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: user.followers,
    following: Math.floor(user.followers / 3),
    created_at: user.created_at,
    updated_at: user.created_at,
  };
}

/** Returns the profile of an organization where a user is asked for. */
export function organizationProfileView(store: Store): object {
  const whole = organizationView(store);
  const { description: bio, name, blog, location, email, public_repos, followers, created_at, updated_at } = whole;
  const profile = { name, company: null, blog, location, email, hireable: null, bio, twitter_username: null };
  const counts = { public_repos, public_gists: 0, followers, following: 0 };
  return {
    ...accountView(store, { ...organization, type: 'Organization' }),
    ...profile,
    ...counts,
    created_at,
    updated_at,
  };
}

export function simpleOrganizationView(store: Store) {
  const { login, id, description } = organization;
  const url = `${store.api}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId('O', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    description,
  };
}

export function organizationView(store: Store) {
  const repos = store.repos.all();
  return {
    ...simpleOrganizationView(store),
    name: organization.name,
    blog: organization.blog,
    location: organization.location,
    email: organization.email,
    twitter_username: null,
    is_verified: true,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: repos.filter((repo) => !repo.private).length,
    total_private_repos: repos.filter((repo) => repo.private).length,
    public_gists: 0,
    followers: 84,
    following: 0,
    html_url: `${store.web}/${organization.login}`,
    type: 'Organization',
    created_at: '2017-03-02T09:14:55Z',
    updated_at: repos[0]?.updated_at ?? stamp(0),
    archived_at: null,
    default_repository_permission: 'read',
    two_factor_requirement_enabled: true,
  };
}

export function teamView(store: Store, team: TeamRecord): object {
  const parent = store.teams.get(team.parent ?? '');
  return { ...simpleTeamView(store, team), parent: parent ? simpleTeamView(store, parent) : null };
}

export function fullTeamView(store: Store, team: TeamRecord): object {
  return {
    ...teamView(store, team),
    members_count: team.members.length,
    repos_count: team.repos.length,
    created_at: team.created_at,
    updated_at: team.created_at,
    organization: organizationView(store),
  };
}

function simpleTeamView(store: Store, team: TeamRecord) {
  const url = `${store.api}/organizations/${organization.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId('T', team.id),
    name: team.name,
    slug: team.slug,
    description: team.description,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'push',
    type: 'organization',
    organization_id: organization.id,
    url,
    html_url: `${store.web}/orgs/${organization.login}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
  };
}

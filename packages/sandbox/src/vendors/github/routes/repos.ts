import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import type { Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { commitTo, refNamed } from '../commits.ts';
import { organization } from '../data/world.ts';
import { forbidden, invalid } from '../errors.ts';
import { bodyOf, choice, filled, flag, oneOf, sorted, text } from '../input.ts';
import { paged } from '../lists.ts';
import type { RepoRecord } from '../records.ts';
import { type Store, same } from '../store.ts';
import { userView } from '../views/accounts.ts';
import { fullRepoView, minimalRepoView, repoView } from '../views/repos.ts';

const settings = {
  description: v.optional(text),
  homepage: v.optional(text),
  private: v.optional(flag),
  has_issues: v.optional(flag),
  has_projects: v.optional(flag),
  has_wiki: v.optional(flag),
  has_discussions: v.optional(flag),
  is_template: v.optional(flag),
  allow_squash_merge: v.optional(flag),
  allow_merge_commit: v.optional(flag),
  allow_rebase_merge: v.optional(flag),
  allow_auto_merge: v.optional(flag),
  delete_branch_on_merge: v.optional(flag),
};
const newRepo = v.object({ ...settings, name: filled, auto_init: v.optional(flag, false) });
const { has_discussions: _, ...changeable } = settings;
const changedRepo = v.object({
  ...changeable,
  name: v.optional(filled),
  visibility: v.optional(oneOf(['public', 'private'])),
  default_branch: v.optional(filled),
  archived: v.optional(flag),
});

export function repoRoutes(store: Store): Record<string, Handler> {
  const list = (
    request: SandboxRequest,
    repos: readonly RepoRecord[],
    view: (store: Store, repo: RepoRecord) => object,
    otherwise: 'full_name' | 'created' = 'full_name',
  ): SandboxResponse => {
    const key = choice(request, 'sort', ['created', 'updated', 'pushed', 'full_name'], otherwise);
    const direction = choice(request, 'direction', ['asc', 'desc'], key === 'full_name' ? 'asc' : 'desc');
    const visible = repos.filter((repo) => store.accessOf(request).canSee(repo));
    const sortKey = (repo: RepoRecord) => (key === 'full_name' ? `${repo.owner}/${repo.name}` : repo[`${key}_at`]);
    return paged(request, sorted(visible, sortKey, direction), (repo) => view(store, repo));
  };
  const ofOwner = (owner: string) => store.repos.filter((repo) => same(repo.owner, owner));
  const unused = (owner: string, name: string) => {
    if (!ofOwner(owner).some((repo) => same(repo.name, name))) return;
    const message = 'name already exists on this account';
    throw invalid({ resource: 'Repository', field: 'name', code: 'custom', message });
  };

  return {
    'GET /users/{username}/repos': (request) => {
      const { username = '' } = request.params;
      if (!same(username, organization.login)) store.user(username);
      return list(
        request,
        ofOwner(username).filter((repo) => !repo.private),
        minimalRepoView,
      );
    },
    'GET /orgs/{org}/repos': (request) => {
      store.requireOrganization(request.params.org);
      const type = choice(request, 'type', ['all', 'public', 'private', 'forks', 'sources', 'member'], 'all');
      const repos = ofOwner(organization.login).filter((repo) => {
        if (type === 'forks') return false;
        return type === 'public' || type === 'private' ? repo.private === (type === 'private') : true;
      });
      return list(request, repos, minimalRepoView, 'created');
    },
    'GET /user/repos': (request) => {
      const { login, isApp } = store.accessOf(request);
      if (isApp) throw forbidden('Resource not accessible by integration');
      const visibility = choice(request, 'visibility', ['all', 'public', 'private'], 'all');
      const type = choice(request, 'type', ['all', 'owner', 'public', 'private', 'member'], 'all');
      const affiliations = (request.query.get('affiliation') || 'owner,organization_member').split(',');
      const repos = store.repos.filter((repo) => {
        const isOwner = repo.owner === login;
        if ([visibility, type].includes(repo.private ? 'public' : 'private')) return false;
        if ((type === 'owner' && !isOwner) || (type === 'member' && isOwner)) return false;
        return affiliations.includes(isOwner ? 'owner' : 'organization_member');
      });
      return list(request, repos, repoView);
    },
    'POST /user/repos': (request) => {
      const { login: owner, isApp } = store.accessOf(request);
      if (isApp) throw forbidden('Resource not accessible by integration');
      const { auto_init, name, ...input } = bodyOf(request, 'Repository', newRepo);
      unused(owner, name);
      const now = store.now();
      const repo: RepoRecord = store.repos.put({
        id: store.repos.nextNumber(),
        owner,
        name: name.replaceAll(/[^\w.-]+/g, '-'),
        description: null,
        homepage: null,
        private: false,
        archived: false,
        language: null,
        topics: [],
        default_branch: 'main',
        has_issues: true,
        has_projects: true,
        has_wiki: true,
        has_discussions: false,
        allow_merge_commit: true,
        allow_squash_merge: true,
        allow_rebase_merge: true,
        allow_auto_merge: false,
        delete_branch_on_merge: false,
        is_template: false,
        forks: 0,
        stars: [],
        created_at: now,
        updated_at: now,
        pushed_at: now,
        ...given(input),
      });
      const readme = `# ${repo.name}\n${repo.description ?? ''}`;
      const commit = { message: 'Initial commit', parents: [], author: store.signature(owner, now) };
      if (auto_init)
        commitTo(store, repo, repo.default_branch, { ...commit, files: { 'README.md': Buffer.from(readme) } });
      return json(fullRepoView(store, repo), 201);
    },
    'GET /repos/{owner}/{repo}': (request) => json(fullRepoView(store, store.repoOf(request))),
    'PATCH /repos/{owner}/{repo}': (request) => {
      const repo = store.repoOf(request);
      const { visibility, ...input } = bodyOf(request, 'Repository', changedRepo);
      if (repo.archived && input.archived !== false) throw forbidden('Repository was archived so is read-only.');
      if (input.name !== undefined && !same(input.name, repo.name)) unused(repo.owner, input.name);
      const { default_branch: branch } = input;
      if (branch !== undefined && !refNamed(store, repo, `refs/heads/${branch}`))
        throw invalid({ resource: 'Repository', field: 'default_branch', code: 'invalid' });
      const changes = { ...input, ...(visibility && { private: visibility === 'private' }), updated_at: store.now() };
      return json(fullRepoView(store, store.repos.put({ ...repo, ...given(changes) })));
    },
    'GET /repos/{owner}/{repo}/stargazers': (request) => {
      const { stars } = store.repoOf(request);
      // This media type adds the time of each star.
      const isTimed = request.headers.accept?.includes('application/vnd.github.star+json');
      return paged(request, stars, ({ login, starred_at }) =>
        isTimed ? { starred_at, user: userView(store, login) } : userView(store, login),
      );
    },
  };
}

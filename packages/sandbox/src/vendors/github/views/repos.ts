import { organization } from '../data/world.ts';
import type { LabelRecord, MilestoneRecord, ReleaseRecord, RepoRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId, userView } from './accounts.ts';

/** The URLs of a repository by their field, below its own URL. */
const links = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
};

export const repoUrl = (store: Store, { owner, name }: RepoRecord) => `${store.api}/repos/${owner}/${name}`;
export const repoPage = (store: Store, { owner, name }: RepoRecord) => `${store.web}/${owner}/${name}`;

export function repoView(store: Store, repo: RepoRecord) {
  const { owner, stars, forks, description, topics, ...rest } = repo;
  const [url, page] = [repoUrl(store, repo), repoPage(store, repo)];
  const urls = Object.entries(links).map(([name, path]) => [`${name}_url`, url + path]);
  const open = store.issues.filter((issue) => issue.repo === repo.id && issue.state === 'open').length;
  return {
    ...rest,
    node_id: nodeId('R', repo.id),
    full_name: `${owner}/${repo.name}`,
    owner: userView(store, owner),
    html_url: page,
    description,
    fork: false,
    url,
    ...Object.fromEntries(urls),
    git_url: `git://github.com/${owner}/${repo.name}.git`,
    ssh_url: `git@github.com:${owner}/${repo.name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    size: 1840,
    stargazers_count: stars.length,
    watchers_count: stars.length,
    watchers: stars.length,
    forks_count: forks,
    forks,
    open_issues_count: open,
    open_issues: open,
    has_pages: false,
    has_downloads: true,
    disabled: false,
    license: null,
    allow_forking: true,
    web_commit_signoff_required: false,
    topics,
    visibility: repo.private ? 'private' : 'public',
    permissions: { admin: true, maintain: true, push: true, triage: true, pull: true },
  };
}

export function fullRepoView(store: Store, repo: RepoRecord) {
  return {
    ...repoView(store, repo),
    ...(repo.owner === organization.login && { organization: userView(store, repo.owner) }),
    use_squash_pr_title_as_default: false,
    network_count: repo.forks,
    subscribers_count: 9,
  };
}

/** Returns a repository as lists embed it: without settings of merges. */
export function minimalRepoView(store: Store, repo: RepoRecord): object {
  return Object.fromEntries(Object.entries(repoView(store, repo)).filter(([name]) => !/^allow_|^delete_/.test(name)));
}

export function labelView(store: Store, repo: RepoRecord, { repo: _, ...label }: LabelRecord): object {
  const url = `${repoUrl(store, repo)}/labels/${encodeURIComponent(label.name)}`;
  return { ...label, node_id: nodeId('LA', label.id), url };
}

export function milestoneView(store: Store, repo: RepoRecord, { repo: _, ...milestone }: MilestoneRecord): object {
  const url = `${repoUrl(store, repo)}/milestones/${milestone.number}`;
  const issues = store.issues.filter((issue) => issue.repo === repo.id && issue.milestone === milestone.number);
  const open = issues.filter(({ state }) => state === 'open').length;
  return {
    ...milestone,
    url,
    html_url: `${repoPage(store, repo)}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    node_id: nodeId('MI', milestone.id),
    creator: userView(store, milestone.creator),
    open_issues: open,
    closed_issues: issues.length - open,
  };
}

export function releaseView(store: Store, repo: RepoRecord, { repo: _, ...release }: ReleaseRecord): object {
  const [url, tag] = [`${repoUrl(store, repo)}/releases/${release.id}`, encodeURIComponent(release.tag_name)];
  return {
    ...release,
    url,
    assets_url: `${url}/assets`,
    upload_url: `https://uploads.github.com/repos/${repo.owner}/${repo.name}/releases/${release.id}/assets{?name,label}`,
    html_url: `${repoPage(store, repo)}/releases/tag/${tag}`,
    node_id: nodeId('RE', release.id),
    author: userView(store, release.author),
    immutable: false,
    tarball_url: release.draft ? null : `${repoUrl(store, repo)}/tarball/${tag}`,
    zipball_url: release.draft ? null : `${repoUrl(store, repo)}/zipball/${tag}`,
    assets: [],
  };
}

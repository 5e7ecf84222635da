import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { resolve } from '../commits.ts';
import { organization } from '../data/world.ts';
import { invalid } from '../errors.ts';
import { blobSha } from '../git.ts';
import { choice, sorted } from '../input.ts';
import { found } from '../lists.ts';
import type { IssueRecord, RepoRecord, UserRecord } from '../records.ts';
import { inRange, matcher, parseSearch, type Qualifier, type SearchQuery } from '../search-query.ts';
import { type Store, same } from '../store.ts';
import { profileView, userView } from '../views/accounts.ts';
import { entryView } from '../views/git.ts';
import { commentsOf, issueView, repoOfIssue } from '../views/issues.ts';
import { minimalRepoView, repoView } from '../views/repos.ts';
import { mentions } from './issues.ts';

export const qualifiesRepo: Readonly<Record<string, Qualifier<RepoRecord>>> = {
  repo: (repo, value) => same(`${repo.owner}/${repo.name}`, value),
  org: (repo, value) => same(repo.owner, value),
  user: (repo, value) => same(repo.owner, value),
};

/** Searches for issues, repositories, code and users. */
export function searchRoutes(store: Store): Record<string, Handler> {
  const order = (request: SandboxRequest) => choice(request, 'order', ['desc', 'asc'], 'desc');
  const visible = (request: SandboxRequest) => store.repos.filter((repo) => store.accessOf(request).canSee(repo));
  const issues = issueQualifiers(store);

  return {
    'GET /search/issues': (request) => {
      const query = searchOf(request);
      const repos = new Set(visible(request).map(({ id }) => id));
      requireRepos(store, request, query);
      const matches = matcher(query, issues, (issue, within) => {
        const all = within.length === 0;
        return [
          all || within.includes('title') ? issue.title : null,
          all || within.includes('body') ? issue.body : null,
          ...(all || within.includes('comments') ? commentsOf(store, issue).map(({ body }) => body) : []),
        ];
      });
      const results = store.issues.filter((issue) => repos.has(issue.repo) && matches(issue));
      const sort = request.query.get('sort') ?? '';
      const key = (issue: IssueRecord) => {
        if (sort === 'comments') return commentsOf(store, issue).length;
        if (sort.startsWith('reactions') || sort === 'interactions')
          return store.reactions.filter((one) => one.issue === issue.id).length;
        return sort === 'updated' ? issue.updated_at : issue.created_at;
      };
      const view = (issue: IssueRecord) => issueView(store, issue);
      return found(request, sorted(results, key, order(request)), view, { search_type: 'lexical' });
    },
    'GET /search/repositories': (request) => {
      const query = searchOf(request);
      const matches = matcher(query, repoQualifiers, (repo, within) => {
        const [name, description, topics] = [repo.name, repo.description ?? '', repo.topics.join(' ')];
        const texts = { name, description, topics, readme: '' };
        if (within.length === 0) return Object.values(texts);
        return Object.entries(texts).map(([place, text]) => (within.includes(place) ? text : ''));
      });
      const sort = request.query.get('sort') ?? '';
      const key = (repo: RepoRecord) =>
        sort === 'forks' ? repo.forks : sort === 'updated' ? repo.updated_at : repo.stars.length;
      return found(request, sorted(visible(request).filter(matches), key, order(request)), (repo) =>
        repoView(store, repo),
      );
    },
    'GET /search/code': (request) => {
      const query = searchOf(request);
      requireRepos(store, request, query);
      // Only the newest files of default branches are searched.
      const files = visible(request).flatMap((repo) => {
        const tip = resolve(store, repo, `heads/${repo.default_branch}`);
        return Object.entries(tip?.files ?? {}).map(([path, content]) => ({ repo, path, content }));
      });
      type File = (typeof files)[number];
      const qualifiers: Record<string, Qualifier<File>> = {
        ...Object.fromEntries(
          Object.entries(qualifiesRepo).map(([name, test]) => [
            name,
            ({ repo }: File, value: string) => test(repo, value),
          ]),
        ),
        path: ({ path }, value) => path.toLowerCase().includes(value),
        filename: ({ path }, value) => (path.split('/').at(-1) ?? '').toLowerCase().includes(value),
        extension: ({ path }, value) => path.toLowerCase().endsWith(`.${value}`),
        language: ({ repo }, value) => repo.language?.toLowerCase() === value,
      };
      const matches = matcher(query, qualifiers, ({ path, content }, within) => [
        within.includes('file') || within.length === 0 ? new TextDecoder().decode(content.subarray(0, 384 * 1024)) : '',
        within.includes('path') || within.length === 0 ? path : '',
      ]);
      return found(request, files.filter(matches), ({ repo, path, content }) => {
        const { name, url, git_url, html_url } = entryView(store, repo, path, repo.default_branch, content);
        return { name, path, sha: blobSha(content), url, git_url, html_url, repository: minimalRepoView(store, repo) };
      });
    },
    'GET /search/users': (request) => {
      const matches = matcher(searchOf(request), userQualifiers, ({ login, name, email }, within) => {
        const texts = { login, name, email };
        return Object.entries(texts).map(([place, text]) =>
          within.length === 0 || within.includes(place) ? text : '',
        );
      });
      const sort = request.query.get('sort') ?? '';
      const key = (user: UserRecord) => (sort === 'joined' ? user.created_at : user.followers);
      const users = store.users.filter((user) => user.type === 'User' && matches(user));
      return found(
        request,
        sorted(users, key, order(request)),
        (user) => userView(store, user.login) ?? profileView(store, user),
      );
    },
  };
}

function searchOf({ query }: SandboxRequest): SearchQuery {
  const text = query.get('q') ?? '';
  if (text.trim() === '') throw invalid({ resource: 'Search', field: 'q', code: 'missing' });
  return parseSearch(text);
}

/** Rejects a search in repositories none of which exist, or which the token cannot see. */
function requireRepos(store: Store, request: SandboxRequest, { qualifiers }: SearchQuery): void {
  const places = qualifiers.filter(({ name, negated }) => Object.hasOwn(qualifiesRepo, name) && !negated);
  const exists = ({ name, value }: (typeof places)[number]) => {
    const [owner = '', repo = ''] = value.split('/');
    if (name === 'repo') return store.visibleRepo(request, owner, repo) !== undefined;
    return same(value, organization.login) || store.users.find(({ login }) => same(login, value)) !== undefined;
  };
  if (places.length === 0 || places.some(exists)) return;
  const message =
    'The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them.';
  throw invalid({ resource: 'Search', field: 'q', code: 'invalid', message });
}

const repoQualifiers: Readonly<Record<string, Qualifier<RepoRecord>>> = {
  ...qualifiesRepo,
  language: ({ language }, value) => language?.toLowerCase() === value,
  topic: ({ topics }, value) => topics.includes(value),
  stars: ({ stars }, value) => inRange(stars.length, value),
  forks: ({ forks }, value) => inRange(forks, value),
  archived: ({ archived }, value) => String(archived) === value,
  is: (repo, value) => (value === 'private' ? repo.private : value === 'public' && !repo.private),
  created: ({ created_at }, value) => inRange(created_at, value),
  pushed: ({ pushed_at }, value) => inRange(pushed_at, value),
};

const userQualifiers: Readonly<Record<string, Qualifier<UserRecord>>> = {
  type: ({ type }, value) => type.toLowerCase() === value,
  user: ({ login }, value) => same(login, value),
  org: ({ role }, value) => role !== null && same(organization.login, value),
  location: ({ location }, value) => (location ?? '').toLowerCase().includes(value),
  followers: ({ followers }, value) => inRange(followers, value),
  created: ({ created_at }, value) => inRange(created_at, value),
};

function issueQualifiers(store: Store): Record<string, Qualifier<IssueRecord>> {
  const is: Readonly<Record<string, (issue: IssueRecord) => boolean>> = {
    issue: ({ pull }) => pull === null,
    pr: ({ pull }) => pull !== null,
    'pull-request': ({ pull }) => pull !== null,
    open: ({ state }) => state === 'open',
    closed: ({ state }) => state === 'closed',
    merged: ({ pull }) => Boolean(pull?.merged_at),
    unmerged: ({ pull, state }) => pull !== null && state === 'closed' && !pull.merged_at,
    draft: ({ pull }) => pull?.draft === true,
    public: (issue) => !repoOfIssue(store, issue).private,
    private: (issue) => repoOfIssue(store, issue).private,
  };
  const isValue = (issue: IssueRecord, value: string) => is[value]?.(issue) ?? false;
  const by =
    (person: (issue: IssueRecord) => readonly string[]): Qualifier<IssueRecord> =>
    (issue, value) =>
      person(issue).some((login) => same(login, value));
  const commenters = (issue: IssueRecord) => commentsOf(store, issue).map(({ user }) => user);
  const missing: Readonly<Record<string, (issue: IssueRecord) => boolean>> = {
    label: ({ labels }) => labels.length === 0,
    assignee: ({ assignees }) => assignees.length === 0,
    milestone: ({ milestone }) => milestone === null,
  };
  const milestoneTitle = (issue: IssueRecord) =>
    store.milestones.find(({ repo, number }) => repo === issue.repo && number === issue.milestone)?.title.toLowerCase();
  return {
    ...Object.fromEntries(
      Object.entries(qualifiesRepo).map(([name, test]) => [
        name,
        (issue: IssueRecord, value: string) => test(repoOfIssue(store, issue), value),
      ]),
    ),
    is: isValue,
    state: isValue,
    type: isValue,
    draft: (issue, value) => String(issue.pull?.draft ?? false) === value,
    reason: ({ state_reason }, value) => (state_reason ?? '').replace('_', ' ') === value.replace('_', ' '),
    author: by(({ user }) => [user]),
    assignee: by(({ assignees }) => assignees),
    commenter: by(commenters),
    mentions: (issue, value) => mentions(store, issue, value),
    involves: (issue, value) =>
      [issue.user, ...issue.assignees, ...commenters(issue)].some((login) => same(login, value)) ||
      mentions(store, issue, value),
    'review-requested': by(({ pull }) => pull?.reviewers ?? []),
    // Labels with a comma between them mean any of them; a repeated qualifier means all.
    label: ({ labels }, value) => value.split(',').some((name) => labels.some((label) => same(label, name))),
    milestone: (issue, value) => milestoneTitle(issue) === value,
    no: (issue, value) => missing[value]?.(issue) ?? false,
    head: ({ pull }, value) => pull?.head.toLowerCase() === value,
    base: ({ pull }, value) => pull?.base.toLowerCase() === value,
    comments: (issue, value) => inRange(commentsOf(store, issue).length, value),
    created: ({ created_at }, value) => inRange(created_at, value),
    updated: ({ updated_at }, value) => inRange(updated_at, value),
    closed: ({ closed_at }, value) => inRange(closed_at, value),
    merged: ({ pull }, value) => inRange(pull?.merged_at ?? null, value),
  };
}

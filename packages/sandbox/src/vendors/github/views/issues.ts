import type { CommentRecord, IssueRecord, ReactionRecord, RepoRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId, userView } from './accounts.ts';
import { labelView, milestoneView, repoPage, repoUrl } from './repos.ts';

/** Returns the repository of a record. */
export function repoOfIssue(store: Store, { repo }: { readonly repo: number }): RepoRecord {
  const found = store.repos.get(repo);
  if (!found) throw new Error(`No repository has the id ${repo}.`);
  return found;
}

export const issuePage = (store: Store, issue: IssueRecord) =>
  `${repoPage(store, repoOfIssue(store, issue))}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;

/** Returns the relation of a person to the repositories, all of which belong to the organization. */
export const associationOf = (store: Store, login: string) => (store.users.get(login)?.role ? 'MEMBER' : 'NONE');

/** What issues and pull requests have in common. */
export function sharedView(store: Store, issue: IssueRecord) {
  const repo = repoOfIssue(store, issue);
  const labels = issue.labels.flatMap((name) =>
    store.labels.filter((known) => known.repo === repo.id && known.name === name),
  );
  const milestone = store.milestones.find(({ repo: of, number }) => of === repo.id && number === issue.milestone);
  const [assignee = null] = issue.assignees;
  return {
    number: issue.number,
    title: issue.title,
    user: userView(store, issue.user),
    labels: labels.map((label) => labelView(store, repo, label)),
    state: issue.state,
    locked: false,
    assignee: userView(store, assignee),
    assignees: issue.assignees.map((login) => userView(store, login)),
    milestone: milestone ? milestoneView(store, repo, milestone) : null,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    closed_at: issue.closed_at,
    author_association: associationOf(store, issue.user),
    active_lock_reason: null,
    body: issue.body,
  };
}

export const commentsOf = (store: Store, { id }: { readonly id: number }) =>
  store.comments.filter(({ issue }) => issue === id);

export function issueView(store: Store, issue: IssueRecord) {
  const [repository_url, html_url] = [repoUrl(store, repoOfIssue(store, issue)), issuePage(store, issue)];
  const url = `${repository_url}/issues/${issue.number}`;
  const pull = `${repository_url}/pulls/${issue.number}`;
  const children = store.issues.filter(({ parent }) => parent === issue.id);
  const completed = children.filter(({ state }) => state === 'closed').length;
  const parent = store.issues.get(issue.parent ?? '');
  return {
    id: issue.id,
    node_id: nodeId(issue.pull ? 'PR' : 'I', issue.pull?.id ?? issue.id),
    url,
    repository_url,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url,
    ...sharedView(store, issue),
    comments: commentsOf(store, issue).length,
    state_reason: issue.state_reason,
    sub_issues_summary: {
      total: children.length,
      completed,
      percent_completed: children.length > 0 ? Math.floor((100 * completed) / children.length) : 0,
    },
    ...(parent && { parent_issue_url: `${repoUrl(store, repoOfIssue(store, parent))}/issues/${parent.number}` }),
    reactions: reactionSummary(store, issue, url),
    performed_via_github_app: null,
    ...(issue.pull && {
      draft: issue.pull.draft,
      pull_request: {
        url: pull,
        html_url,
        diff_url: `${html_url}.diff`,
        patch_url: `${html_url}.patch`,
        merged_at: issue.pull.merged_at,
      },
    }),
  };
}

/** Returns an issue with what lists leave out. */
export const fullIssueView = (store: Store, issue: IssueRecord) => ({
  ...issueView(store, issue),
  closed_by: userView(store, issue.closed_by),
});

export const reactionContents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;

function reactionSummary(store: Store, { id }: IssueRecord, url: string): object {
  const reactions = store.reactions.filter(({ issue }) => issue === id);
  const counts = reactionContents.map((name) => [name, reactions.filter(({ content }) => content === name).length]);
  return { url: `${url}/reactions`, total_count: reactions.length, ...Object.fromEntries(counts) };
}

export function reactionView(store: Store, { issue: _, ...reaction }: ReactionRecord): object {
  return { ...reaction, node_id: nodeId('REA', reaction.id), user: userView(store, reaction.user) };
}

export function commentView(store: Store, { id, issue, user, body, created_at, updated_at }: CommentRecord): object {
  const about = store.issues.get(issue);
  if (!about) throw new Error(`The comment ${id} has no issue.`);
  const url = `${repoUrl(store, repoOfIssue(store, about))}/issues`;
  return {
    id,
    node_id: nodeId('IC', id),
    url: `${url}/comments/${id}`,
    html_url: `${issuePage(store, about)}#issuecomment-${id}`,
    issue_url: `${url}/${about.number}`,
    user: userView(store, user),
    created_at,
    updated_at,
    author_association: associationOf(store, user),
    body,
    performed_via_github_app: null,
  };
}

import { commitOf, commitsBetween, mergedFiles } from '../commits.ts';
import { diffFiles, type FileDiff } from '../git.ts';
import type {
  CommitRecord,
  IssueRecord,
  PullRecord,
  RepoRecord,
  ReviewCommentRecord,
  ReviewRecord,
} from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId, teamView, userView } from './accounts.ts';
import { associationOf, commentsOf, issuePage, repoOfIssue, sharedView } from './issues.ts';
import { repoUrl, repoView } from './repos.ts';

export const isPull = (issue: IssueRecord | undefined): issue is PullRecord => issue?.pull != null;

export const pullUrl = (store: Store, issue: IssueRecord) =>
  `${repoUrl(store, repoOfIssue(store, issue))}/pulls/${issue.number}`;

/** Returns the differences that a pull request shows. */
export function pullFiles(store: Store, { pull }: PullRecord): FileDiff[] {
  return diffFiles(commitOf(store, pull.baseSha)?.files ?? {}, commitOf(store, pull.headSha)?.files ?? {});
}

export function pullCommits(store: Store, { pull }: PullRecord): CommitRecord[] {
  const [base, head] = [commitOf(store, pull.baseSha), commitOf(store, pull.headSha)];
  return base && head ? commitsBetween(store, base, head) : [];
}

export function pullView(store: Store, issue: PullRecord) {
  const { pull, number } = issue;
  const repo = repoOfIssue(store, issue);
  const [url, html_url, api] = [pullUrl(store, issue), issuePage(store, issue), repoUrl(store, repo)];
  const links = {
    html: html_url,
    self: url,
    issue: `${api}/issues/${number}`,
    comments: `${api}/issues/${number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.headSha}`,
  };
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    ...sharedView(store, issue),
    merged_at: pull.merged_at,
    // Before the merge, this is the commit of a trial merge on GitHub. The sandbox makes none.
    merge_commit_sha: pull.mergeSha,
    requested_reviewers: pull.reviewers.map((login) => userView(store, login)),
    requested_teams: pull.teams.flatMap((slug) => store.teams.get(slug) ?? []).map((team) => teamView(store, team)),
    head: branchEnd(store, repo, pull.head, pull.headSha),
    base: branchEnd(store, repo, pull.base, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    auto_merge: null,
    draft: pull.draft,
  };
}

function branchEnd(store: Store, repo: RepoRecord, ref: string, sha: string): object {
  return { label: `${repo.owner}:${ref}`, ref, sha, user: userView(store, repo.owner), repo: repoView(store, repo) };
}

/** Returns a pull request with what lists leave out. */
export function fullPullView(store: Store, issue: PullRecord): object {
  const { pull } = issue;
  const files = pullFiles(store, issue);
  const isOpen = issue.state === 'open';
  const mergeable = !isOpen || !pull.checked ? null : mergedFiles(store, issue) !== undefined;
  const state = mergeable === null ? 'unknown' : !mergeable ? 'dirty' : pull.draft ? 'draft' : 'clean';
  return {
    ...pullView(store, issue),
    merged: pull.merged_at !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: state,
    merged_by: userView(store, pull.merged_by),
    comments: commentsOf(store, issue).length,
    review_comments: store.reviewComments.filter(({ issue: of }) => of === issue.id).length,
    maintainer_can_modify: pull.maintainer_can_modify,
    commits: pullCommits(store, issue).length,
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };
}

export function reviewView(
  store: Store,
  issue: PullRecord,
  { issue: _, submitted_at, ...review }: ReviewRecord,
): object {
  const html_url = `${issuePage(store, issue)}#pullrequestreview-${review.id}`;
  const pull_request_url = pullUrl(store, issue);
  return {
    ...review,
    node_id: nodeId('PRR', review.id),
    user: userView(store, review.user),
    html_url,
    pull_request_url,
    author_association: associationOf(store, review.user),
    _links: { html: { href: html_url }, pull_request: { href: pull_request_url } },
    ...(submitted_at !== null && { submitted_at }),
  };
}

export function reviewCommentView(store: Store, comment: ReviewCommentRecord): object {
  const { issue: id, repo: _, review, user, ...rest } = comment;
  const issue = store.issues.get(id);
  if (!issue) throw new Error(`The review comment ${comment.id} has no pull request.`);
  const url = `${repoUrl(store, repoOfIssue(store, issue))}/pulls/comments/${comment.id}`;
  const html_url = `${issuePage(store, issue)}#discussion_r${comment.id}`;
  const pull_request_url = pullUrl(store, issue);
  return {
    ...rest,
    url,
    pull_request_review_id: review,
    node_id: nodeId('PRRC', comment.id),
    original_commit_id: comment.commit_id,
    original_line: comment.line,
    original_start_line: comment.start_line,
    user: userView(store, user),
    html_url,
    pull_request_url,
    author_association: associationOf(store, user),
    _links: { self: { href: url }, html: { href: html_url }, pull_request: { href: pull_request_url } },
  };
}

import * as v from 'valibot';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { json } from '../../../engine/wire-response.ts';
import { commitTo, mergeBase, mergedFiles, refNamed, resolve } from '../commits.ts';
import { invalid, unprocessable } from '../errors.ts';
import { bodyOf, choice, filled, flag, integer, oneOf, sorted, text, texts } from '../input.ts';
import { paged } from '../lists.ts';
import { pullOf } from '../pull-of.ts';
import type { PullRecord } from '../records.ts';
import { type Store, same } from '../store.ts';
import { commitView, fileDiffView } from '../views/git.ts';
import { commentsOf, repoOfIssue } from '../views/issues.ts';
import { fullPullView, isPull, pullCommits, pullFiles, pullUrl, pullView } from '../views/pulls.ts';

const newPull = v.object({
  title: v.optional(filled),
  head: filled,
  base: filled,
  body: v.optional(v.nullable(text)),
  draft: v.optional(flag, false),
  maintainer_can_modify: v.optional(flag, false),
  issue: v.optional(integer),
});
const changedPull = v.object({
  title: v.optional(filled),
  body: v.optional(v.nullable(text)),
  state: v.optional(oneOf(['open', 'closed'])),
  base: v.optional(filled),
  maintainer_can_modify: v.optional(flag),
});
const merge = v.object({
  commit_title: v.optional(text),
  commit_message: v.optional(text),
  sha: v.optional(text),
  merge_method: v.optional(oneOf(['merge', 'squash', 'rebase']), 'merge'),
});

export function pullRoutes(store: Store): Record<string, Handler> {
  const change = (issue: PullRecord, changes: Partial<PullRecord>): PullRecord => {
    const changed = { ...issue, ...changes, updated_at: store.now() };
    store.issues.put(changed);
    return changed;
  };
  const list = '/repos/{owner}/{repo}/pulls';
  const one = `${list}/{pull_number}`;

  return {
    [`GET ${list}`]: (request) => {
      const repo = store.repoOf(request);
      const state = choice(request, 'state', ['open', 'closed', 'all'], 'open');
      const sort = choice(request, 'sort', ['created', 'updated', 'popularity', 'long-running'], 'created');
      const direction = choice(request, 'direction', ['asc', 'desc'], request.query.get('sort') ? 'asc' : 'desc');
      const [head, base] = [request.query.get('head'), request.query.get('base')];
      const pulls = store.issues.filter((issue) => issue.repo === repo.id).filter(isPull);
      const found = pulls.filter(
        ({ state: actual, pull }) =>
          [actual, 'all'].includes(state) &&
          // `head` without an owner is ignored by GitHub; the sandbox reads it as a branch.
          (!head || [pull.head, `${repo.owner}:${pull.head}`].includes(head)) &&
          (!base || pull.base === base),
      );
      const key = (issue: PullRecord) => {
        if (sort === 'popularity') return commentsOf(store, issue).length;
        return sort === 'updated' ? issue.updated_at : issue.created_at;
      };
      return paged(request, sorted(found, key, direction), (issue) => pullView(store, issue));
    },
    [`POST ${list}`]: (request) => {
      const repo = store.repoOf(request);
      const input = bodyOf(request, 'PullRequest', newPull);
      const [branch = '', owner = repo.owner] = input.head.split(':').reverse();
      const ends = [branch, input.base].map((name) => resolve(store, repo, `heads/${name}`));
      const [head, base] = ends;
      if (!head || !same(owner, repo.owner)) throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
      if (!base) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
      const custom = (message: string) => invalid({ resource: 'PullRequest', field: 'head', code: 'custom', message });
      const common = mergeBase(store, base, head);
      if (common?.sha === head.sha) throw custom(`No commits between ${input.base} and ${branch}`);
      const clash = store.issues.find(
        ({ repo: of, state, pull }) =>
          of === repo.id && state === 'open' && pull?.head === branch && pull.base === input.base,
      );
      if (clash) throw custom(`A pull request already exists for ${owner}:${branch}.`);
      const issue = input.issue === undefined ? undefined : store.issueNumbered(repo, input.issue);
      const title = input.title ?? issue?.title;
      if (title === undefined) throw invalid({ resource: 'PullRequest', field: 'title', code: 'missing_field' });

      const now = store.now();
      const record: PullRecord = {
        id: store.issues.nextNumber(),
        repo: repo.id,
        number: store.nextNumber(repo),
        body: input.body ?? null,
        state: 'open',
        state_reason: null,
        user: store.accessOf(request).login,
        labels: [],
        assignees: [],
        milestone: null,
        created_at: now,
        closed_at: null,
        closed_by: null,
        parent: null,
        ...issue,
        title,
        updated_at: now,
        pull: {
          id: Math.max(0, ...store.issues.all().map(({ pull }) => pull?.id ?? 0)) + 1,
          head: branch,
          base: input.base,
          headSha: head.sha,
          baseSha: common?.sha ?? base.sha,
          draft: input.draft,
          merged_at: null,
          merged_by: null,
          mergeSha: null,
          reviewers: [],
          teams: [],
          maintainer_can_modify: input.maintainer_can_modify,
          checked: false,
        },
      };
      store.issues.put(record);
      return json(fullPullView(store, record), 201, { location: pullUrl(store, record) });
    },
    [`GET ${one}`]: (request) => {
      const issue = pullOf(store, request);
      const view = fullPullView(store, issue);
      // The first read starts the computation of `mergeable`, the next one has its result.
      if (!issue.pull.checked) store.issues.update(issue.id, { pull: { ...issue.pull, checked: true } });
      return json(view);
    },
    [`PATCH ${one}`]: (request) => {
      const issue = pullOf(store, request);
      const { base, maintainer_can_modify, title, body, state } = bodyOf(request, 'PullRequest', changedPull);
      if (base !== undefined && !refNamed(store, repoOfIssue(store, issue), `refs/heads/${base}`))
        throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
      if (state === 'open' && issue.pull.merged_at)
        throw invalid({ resource: 'PullRequest', field: 'state', code: 'invalid' });
      const isClosing = state === 'closed' && issue.state === 'open';
      const changed = change(issue, {
        ...(title !== undefined && { title }),
        ...(body !== undefined && { body }),
        ...(isClosing && { state, closed_at: store.now(), closed_by: store.accessOf(request).login }),
        ...(state === 'open' && { state, closed_at: null, closed_by: null }),
        pull: {
          ...issue.pull,
          ...(base !== undefined && { base, checked: false }),
          ...(maintainer_can_modify !== undefined && { maintainer_can_modify }),
        },
      });
      return json(fullPullView(store, changed));
    },
    [`PUT ${one}/merge`]: (request) => json(mergePull(store, request)),
    [`GET ${one}/files`]: (request) => {
      const issue = pullOf(store, request);
      const repo = repoOfIssue(store, issue);
      const view = (diff: ReturnType<typeof pullFiles>[number]) => fileDiffView(store, repo, issue.pull.headSha, diff);
      return paged(request, pullFiles(store, issue), view, { reach: 3000 });
    },
    [`GET ${one}/commits`]: (request) => {
      const issue = pullOf(store, request);
      const repo = repoOfIssue(store, issue);
      return paged(request, pullCommits(store, issue), (commit) => commitView(store, repo, commit), { reach: 250 });
    },
    [`POST ${one}/requested_reviewers`]: (request) => {
      const issue = pullOf(store, request);
      const schema = v.object({ reviewers: v.optional(texts, []), team_reviewers: v.optional(texts, []) });
      const { reviewers, team_reviewers } = bodyOf(request, 'PullRequest', schema);
      const people = reviewers.map((login) => store.members.find((member) => same(member, login)));
      if (people.includes(undefined) || team_reviewers.some((slug) => !store.teams.get(slug)))
        throw unprocessable('Reviews may only be requested from collaborators.');
      if (people.includes(issue.user)) throw unprocessable('Review cannot be requested from pull request author.');
      const { pull } = issue;
      const all = [...new Set([...pull.reviewers, ...people.filter((login) => login !== undefined)])];
      const teams = [...new Set([...pull.teams, ...team_reviewers])];
      return json(pullView(store, change(issue, { pull: { ...pull, reviewers: all, teams } })), 201);
    },
  };
}

/** Merges a pull request, or explains why it cannot be merged: 405, or 409 if its head is another commit than expected. */
function mergePull(store: Store, request: SandboxRequest): object {
  const issue = pullOf(store, request);
  const { merge_method, ...input } = bodyOf(request, 'PullRequest', merge);
  const { pull, number, title } = issue;
  const repo = repoOfIssue(store, issue);
  if (input.sha !== undefined && input.sha !== pull.headSha)
    throw new Rejection(409, 'Head branch was modified. Review and try the merge again.');
  if (issue.state === 'closed' || pull.draft)
    throw new Rejection(405, pull.draft ? 'Pull Request is still a draft' : 'Pull Request is not mergeable');
  const isAllowed = {
    merge: repo.allow_merge_commit,
    squash: repo.allow_squash_merge,
    rebase: repo.allow_rebase_merge,
  };
  if (!isAllowed[merge_method]) throw new Rejection(405, `${merge_method} merges are not allowed on this repository.`);
  const [files, target] = [mergedFiles(store, issue), resolve(store, repo, `heads/${pull.base}`)];
  if (!files || !target) throw new Rejection(405, 'Pull Request is not mergeable');

  const [now, { login }] = [store.now(), store.accessOf(request)];
  const subject =
    merge_method === 'merge'
      ? `Merge pull request #${number} from ${repo.owner}/${pull.head}`
      : `${title} (#${number})`;
  const message = [input.commit_title ?? subject, input.commit_message ?? (merge_method === 'merge' ? title : '')];
  const { sha } = commitTo(store, repo, pull.base, {
    files,
    message: message.filter(Boolean).join('\n\n'),
    parents: merge_method === 'merge' ? [target.sha, pull.headSha] : [target.sha],
    author: store.signature(login, now),
  });
  const merged = { ...pull, merged_at: now, merged_by: login, mergeSha: sha };
  store.issues.update(issue.id, { state: 'closed', closed_at: now, closed_by: login, updated_at: now, pull: merged });
  if (repo.delete_branch_on_merge) store.refs.delete(`${repo.id}:refs/heads/${pull.head}`);
  return { sha, merged: true, message: 'Pull Request successfully merged' };
}

import * as v from 'valibot';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { json } from '../../../engine/wire-response.ts';
import { invalid, notFound } from '../errors.ts';
import { bodyOf, choice, filled, flag, integer, names, oneOf, sorted, timeIn } from '../input.ts';
import { assignable, issueChanges, issueFields, labelNames } from '../issue-changes.ts';
import { paged } from '../lists.ts';
import type { IssueRecord, RepoRecord } from '../records.ts';
import { type Store, same } from '../store.ts';
import {
  commentsOf,
  commentView,
  fullIssueView,
  issueView,
  reactionContents,
  reactionView,
  repoOfIssue,
} from '../views/issues.ts';
import { labelView } from '../views/repos.ts';

const title = v.union([filled, v.pipe(integer, v.transform(String))], 'filled');
const reasons = ['completed', 'not_planned', 'duplicate', 'reopened'] as const;
const newIssue = v.object({ ...issueFields, title });
const changedIssue = v.object({
  ...issueFields,
  title: v.optional(title),
  state: v.optional(oneOf(['open', 'closed'])),
  state_reason: v.optional(v.nullable(oneOf(reasons))),
});

/** Issues, with their labels, assignees, sub-issues, comments and reactions. Pull requests are issues, too. */
export function issueRoutes(store: Store): Record<string, Handler> {
  const withIssues = (request: SandboxRequest): RepoRecord => {
    const repo = store.repoOf(request);
    if (!repo.has_issues) throw new Rejection(410, 'Issues are disabled for this repo');
    return repo;
  };
  const issueOf = (request: SandboxRequest): IssueRecord => {
    const found = store.issueNumbered(withIssues(request), request.params.issue_number ?? '');
    if (!found) throw notFound();
    return found;
  };
  const change = (issue: IssueRecord, changes: Partial<IssueRecord>) =>
    store.issues.put({ ...issue, ...changes, updated_at: store.now() });
  const labelsOf = (issue: IssueRecord) => {
    const repo = repoOfIssue(store, issue);
    const labels = store.labels.filter((label) => label.repo === repo.id && issue.labels.includes(label.name));
    return labels.map((label) => labelView(store, repo, label));
  };
  const commentOf = (request: SandboxRequest) => {
    const repo = withIssues(request);
    const found = store.comments.get(request.params.comment_id);
    if (found?.repo !== repo.id) throw notFound();
    return found;
  };
  const path = '/repos/{owner}/{repo}/issues';

  return {
    [`GET ${path}`]: (request) => {
      const repo = withIssues(request);
      const records = store.issues.filter((issue) => issue.repo === repo.id);
      const key = choice(request, 'sort', ['created', 'updated', 'comments'], 'created');
      const direction = choice(request, 'direction', ['asc', 'desc'], 'desc');
      const sortKey = (issue: IssueRecord) =>
        key === 'comments' ? commentsOf(store, issue).length : issue[`${key}_at`];
      const matches = listFilter(store, request);
      return paged(request, sorted(records.filter(matches), sortKey, direction), (issue) => issueView(store, issue));
    },
    [`POST ${path}`]: (request) => {
      const repo = withIssues(request);
      const { title: newTitle, ...fields } = bodyOf(request, 'Issue', newIssue);
      const now = store.now();
      const issue: IssueRecord = {
        id: store.issues.nextNumber(),
        repo: repo.id,
        number: store.nextNumber(repo),
        title: newTitle,
        body: null,
        state: 'open',
        state_reason: null,
        user: store.accessOf(request).login,
        labels: [],
        assignees: [],
        milestone: null,
        created_at: now,
        updated_at: now,
        closed_at: null,
        closed_by: null,
        parent: null,
        pull: null,
        ...issueChanges(store, repo, fields),
      };
      const view = fullIssueView(store, store.issues.put(issue));
      return json(view, 201, { location: view.url });
    },
    [`GET ${path}/{issue_number}`]: (request) => json(fullIssueView(store, issueOf(request))),
    [`PATCH ${path}/{issue_number}`]: (request) => {
      const issue = issueOf(request);
      const { title: newTitle, state, state_reason, ...fields } = bodyOf(request, 'Issue', changedIssue);
      const isClosing = state === 'closed' && issue.state === 'open';
      const isOpening = state === 'open' && issue.state === 'closed';
      if (isOpening && issue.pull?.merged_at) throw invalid({ resource: 'Issue', field: 'state', code: 'invalid' });
      const changes = {
        ...issueChanges(store, repoOfIssue(store, issue), fields),
        ...(newTitle !== undefined && { title: newTitle }),
        ...(isClosing && { state, closed_at: store.now(), closed_by: store.accessOf(request).login }),
        ...((isClosing || (state === 'closed' && state_reason)) &&
          !issue.pull && { state_reason: state_reason ?? 'completed' }),
        ...(isOpening && { state, closed_at: null, closed_by: null, state_reason: issue.pull ? null : 'reopened' }),
      };
      return json(fullIssueView(store, change(issue, changes)));
    },
    [`POST ${path}/{issue_number}/assignees`]: (request) => {
      const issue = issueOf(request);
      const { assignees = [] } = bodyOf(request, 'Issue', v.object({ assignees: v.optional(names) }));
      const all = [...new Set([...issue.assignees, ...assignable(store, assignees)])].slice(0, 10);
      return json(issueView(store, change(issue, { assignees: all })), 201);
    },
    [`POST ${path}/{issue_number}/labels`]: (request) => {
      const issue = issueOf(request);
      // The names are in `labels`, or are the whole body.
      const body = Array.isArray(request.body) ? { labels: request.body } : request.body;
      const { labels = [] } = bodyOf({ ...request, body }, 'Label', v.object({ labels: v.optional(names) }));
      const all = new Set([...issue.labels, ...labelNames(store, repoOfIssue(store, issue), labels)]);
      return json(labelsOf(change(issue, { labels: [...all] })));
    },
    [`DELETE ${path}/{issue_number}/labels/{name}`]: (request) => {
      const issue = issueOf(request);
      const rest = issue.labels.filter((label) => !same(label, request.params.name ?? ''));
      if (rest.length === issue.labels.length) throw new Rejection(404, 'Label does not exist');
      return json(labelsOf(change(issue, { labels: rest })));
    },
    [`POST ${path}/{issue_number}/sub_issues`]: (request) => {
      const issue = issueOf(request);
      const schema = v.object({ sub_issue_id: integer, replace_parent: v.optional(flag, false) });
      const { sub_issue_id, replace_parent } = bodyOf(request, 'Issue', schema);
      const child = store.issues.get(sub_issue_id);
      if (!child || child.pull) throw notFound();
      if (child.id === issue.id || child.id === issue.parent)
        throw invalid({ resource: 'Issue', field: 'sub_issue_id', code: 'invalid', value: sub_issue_id });
      if (child.parent !== null && child.parent !== issue.id && !replace_parent)
        throw new Rejection(422, 'Sub issue may only have one parent');
      change(child, { parent: issue.id });
      return json(issueView(store, change(issue, {})), 201);
    },
    [`GET ${path}/{issue_number}/comments`]: (request) => {
      const issue = issueOf(request);
      const since = timeIn(request, 'since') ?? 0;
      const comments = commentsOf(store, issue).filter(({ updated_at }) => Date.parse(updated_at) >= since);
      return paged(request, comments, (comment) => commentView(store, comment));
    },
    [`POST ${path}/{issue_number}/comments`]: (request) => {
      const issue = issueOf(request);
      const { body } = bodyOf(request, 'IssueComment', v.object({ body: filled }));
      const [now, { login }] = [store.now(), store.accessOf(request)];
      const place = { id: store.comments.nextNumber(), repo: issue.repo, issue: issue.id };
      const comment = store.comments.put({ ...place, user: login, body, created_at: now, updated_at: now });
      change(issue, {});
      return json(commentView(store, comment), 201);
    },
    [`GET ${path}/comments/{comment_id}`]: (request) => json(commentView(store, commentOf(request))),
    [`PATCH ${path}/comments/{comment_id}`]: (request) => {
      const comment = commentOf(request);
      const { body } = bodyOf(request, 'IssueComment', v.object({ body: filled }));
      return json(commentView(store, store.comments.put({ ...comment, body, updated_at: store.now() })));
    },
    [`DELETE ${path}/comments/{comment_id}`]: (request) => {
      store.comments.delete(commentOf(request).id);
      return { status: 204 };
    },
    [`POST ${path}/{issue_number}/reactions`]: (request) => {
      const issue = issueOf(request);
      const { content } = bodyOf(request, 'Reaction', v.object({ content: oneOf(reactionContents) }));
      const { login: user } = store.accessOf(request);
      const existing = store.reactions.find(
        (known) => known.issue === issue.id && known.user === user && known.content === content,
      );
      if (existing) return json(reactionView(store, existing));
      const id = store.reactions.nextNumber();
      const reaction = store.reactions.put({ id, issue: issue.id, user, content, created_at: store.now() });
      return json(reactionView(store, reaction), 201);
    },
  };
}

function listFilter(store: Store, request: SandboxRequest): (issue: IssueRecord) => boolean {
  const state = choice(request, 'state', ['open', 'closed', 'all'], 'open');
  const since = timeIn(request, 'since') ?? 0;
  const of = (name: string) => request.query.get(name) || undefined;
  const [milestone, assignee, creator, mentioned] = [of('milestone'), of('assignee'), of('creator'), of('mentioned')];
  const labels = (of('labels') ?? '').split(',').filter(Boolean);
  return (issue) =>
    [issue.state, 'all'].includes(state) &&
    Date.parse(issue.updated_at) >= since &&
    isOne(milestone, issue.milestone === null ? [] : [String(issue.milestone)]) &&
    isOne(assignee, issue.assignees) &&
    (creator === undefined || same(creator, issue.user)) &&
    (mentioned === undefined || mentions(store, issue, mentioned)) &&
    labels.every((label) => issue.labels.some((name) => same(name, label.trim())));
}

/** Tests a filter that also accepts `*` for any and `none`. */
function isOne(wanted: string | undefined, values: readonly string[]): boolean {
  if (wanted === undefined) return true;
  if (wanted === '*' || wanted === 'none') return values.length > 0 === (wanted === '*');
  return values.some((value) => same(value, wanted));
}

export function mentions(store: Store, issue: IssueRecord, login: string): boolean {
  const texts = [issue.body, ...commentsOf(store, issue).map(({ body }) => body)];
  return texts.join('\n').toLowerCase().includes(`@${login.toLowerCase()}`);
}

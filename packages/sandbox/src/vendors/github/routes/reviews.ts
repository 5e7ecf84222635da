import * as v from 'valibot';
import type { Handler } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { invalid, notFound, unprocessable } from '../errors.ts';
import { bodyOf, choice, filled, integer, oneOf, sorted, text, timeIn } from '../input.ts';
import { paged } from '../lists.ts';
import { pullOf } from '../pull-of.ts';
import type { PullRecord, ReviewCommentRecord, ReviewRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { pullFiles, reviewCommentView, reviewView } from '../views/pulls.ts';

const side = v.optional(oneOf(['LEFT', 'RIGHT']), 'RIGHT');
const place = {
  path: filled,
  body: filled,
  line: v.optional(integer),
  position: v.optional(integer),
  side,
  start_line: v.optional(integer),
  start_side: v.optional(oneOf(['LEFT', 'RIGHT', 'side'])),
};
const newComment = v.object({
  ...place,
  commit_id: filled,
  subject_type: v.optional(oneOf(['line', 'file']), 'line'),
  in_reply_to: v.optional(integer),
});
const newReview = v.object({
  commit_id: v.optional(text),
  body: v.optional(text, ''),
  event: v.optional(oneOf(['APPROVE', 'REQUEST_CHANGES', 'COMMENT'])),
  comments: v.optional(v.array(v.object(place)), []),
});
const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' };

type Place = v.InferOutput<typeof newComment>;

/** Reviews of pull requests, and their comments on lines. */
export function reviewRoutes(store: Store): Record<string, Handler> {
  const touch = ({ id }: PullRecord) => store.issues.update(id, { updated_at: store.now() });

  const addReview = (issue: PullRecord, review: Omit<ReviewRecord, 'id' | 'issue'>): ReviewRecord => {
    touch(issue);
    return store.reviews.put({ ...review, id: store.reviews.nextNumber(), issue: issue.id });
  };
  const addComment = (issue: PullRecord, review: number, user: string, given: Omit<Place, 'in_reply_to'>) => {
    const file = pullFiles(store, issue).find(({ filename }) => filename === given.path);
    const wrong = (field: string) => invalid({ resource: 'PullRequestReviewComment', field, code: 'invalid' });
    if (!file) throw wrong('path');
    const line = given.line ?? given.position;
    if (line === undefined && given.subject_type === 'line') throw wrong('line');
    const now = store.now();
    return store.reviewComments.put({
      id: store.reviewComments.nextNumber(),
      repo: issue.repo,
      issue: issue.id,
      review,
      user,
      body: given.body,
      path: given.path,
      commit_id: given.commit_id,
      diff_hunk: file.patch ?? '',
      line: line ?? null,
      side: given.side,
      start_line: given.start_line ?? null,
      start_side: given.start_side ?? null,
      subject_type: given.subject_type,
      created_at: now,
      updated_at: now,
    });
  };
  /** Adds a reply to the first comment of a thread. */
  const reply = (issue: PullRecord, to: number, user: string, body: string): ReviewCommentRecord => {
    const comment = store.reviewComments.get(to);
    if (comment?.issue !== issue.id) throw notFound();
    const submitted_at = store.now();
    const { commit_id, in_reply_to_id = comment.id } = comment;
    const review = addReview(issue, { user, body: '', state: 'COMMENTED', commit_id, submitted_at });
    const id = store.reviewComments.nextNumber();
    const own = {
      id,
      review: review.id,
      user,
      body,
      in_reply_to_id,
      created_at: submitted_at,
      updated_at: submitted_at,
    };
    return store.reviewComments.put({ ...comment, ...own });
  };
  const one = '/repos/{owner}/{repo}/pulls/{pull_number}';

  return {
    [`GET ${one}/reviews`]: (request) => {
      const issue = pullOf(store, request);
      const reviews = store.reviews.filter((review) => review.issue === issue.id);
      return paged(request, reviews, (review) => reviewView(store, issue, review));
    },
    [`POST ${one}/reviews`]: (request) => {
      const issue = pullOf(store, request);
      const { event, body, comments, commit_id = issue.pull.headSha } = bodyOf(request, 'PullRequestReview', newReview);
      const { login: user } = store.accessOf(request);
      if (event !== undefined && event !== 'APPROVE' && body.trim() === '' && comments.length === 0)
        throw unprocessable('Review body is required for this event');
      if (user === issue.user && (event === 'APPROVE' || event === 'REQUEST_CHANGES'))
        throw unprocessable(`Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`);
      const state = event === undefined ? 'PENDING' : states[event];
      const submitted_at = event === undefined ? null : store.now();
      const review = addReview(issue, { user, body, state, commit_id, submitted_at });
      for (const comment of comments)
        addComment(issue, review.id, user, { ...comment, commit_id, subject_type: 'line' });
      const reviewers = issue.pull.reviewers.filter((login) => login !== user);
      store.issues.update(issue.id, { pull: { ...issue.pull, reviewers } });
      return json(reviewView(store, issue, review));
    },
    [`GET ${one}/comments`]: (request) => {
      const issue = pullOf(store, request);
      const since = timeIn(request, 'since') ?? 0;
      const key = choice(request, 'sort', ['created', 'updated'], 'created');
      const direction = choice(request, 'direction', ['asc', 'desc'], 'asc');
      const comments = store.reviewComments.filter(
        (comment) => comment.issue === issue.id && Date.parse(comment.updated_at) >= since,
      );
      const view = (comment: ReviewCommentRecord) => reviewCommentView(store, comment);
      return paged(
        request,
        sorted(comments, (comment) => comment[`${key}_at`], direction),
        view,
      );
    },
    [`POST ${one}/comments`]: (request) => {
      const issue = pullOf(store, request);
      const { in_reply_to, ...input } = bodyOf(request, 'PullRequestReviewComment', newComment);
      const { login: user } = store.accessOf(request);
      if (in_reply_to !== undefined)
        return json(reviewCommentView(store, reply(issue, in_reply_to, user, input.body)), 201);
      const review = { user, body: '', state: 'COMMENTED', commit_id: input.commit_id, submitted_at: store.now() };
      const comment = addComment(issue, addReview(issue, review).id, user, input);
      return json(reviewCommentView(store, comment), 201);
    },
    [`POST ${one}/comments/{comment_id}/replies`]: (request) => {
      const issue = pullOf(store, request);
      const { body } = bodyOf(request, 'PullRequestReviewComment', v.object({ body: filled }));
      const { login } = store.accessOf(request);
      return json(reviewCommentView(store, reply(issue, Number(request.params.comment_id), login, body)), 201);
    },
    'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}': (request) => {
      const repo = store.repoOf(request);
      const comment = store.reviewComments.get(request.params.comment_id);
      if (comment?.repo !== repo.id) throw notFound();
      return json(reviewCommentView(store, comment));
    },
  };
}

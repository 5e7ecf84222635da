import { hour, minute, momentBetween, momentsBetween, slugOf } from '../../../engine/seed.ts';
import type {
  CategoryRecord,
  CommentRecord,
  DiscussionCommentRecord,
  DiscussionRecord,
  ReactionRecord,
  ReviewCommentRecord,
  ReviewRecord,
  ThreadRecord,
} from '../records.ts';
import type { SeededRepo } from './seed-issues.ts';
import work from './work.json' with { type: 'json' };
import { stamp, type World } from './world.ts';

/** Creates what people write about issues and pull requests. */
export function createComments(world: World, repos: readonly SeededRepo[]) {
  const random = world.random('comments');
  const comments: CommentRecord[] = [];
  const reactions: ReactionRecord[] = [];
  for (const issue of repos.flatMap(({ issues }) => issues)) {
    const until = issue.closed_at ?? stamp(world.now - 10 * minute);
    // One issue has more comments than fit on a page.
    const count = issue.number === 7 ? 45 : Number(random.keyed({ 0: 4, 1: 3, 2: 2, 4: 1 }));
    for (const time of momentsBetween(random, count, issue.created_at, until)) {
      const [created_at, id] = [stamp(time), 2_810_000_000 + comments.length];
      const text = { user: random.pick(world.logins), body: random.pick(work.comments) };
      comments.push({ id, repo: issue.repo, issue: issue.id, ...text, created_at, updated_at: created_at });
    }
    if (random.chance(0.3)) {
      const content = random.pick(['+1', 'eyes', 'heart', 'rocket']);
      const reaction = {
        id: 301_000_000 + reactions.length,
        issue: issue.id,
        user: random.pick(world.logins),
        content,
      };
      reactions.push({ ...reaction, created_at: until });
    }
  }
  return { comments, reactions };
}

export function createReviews(world: World, repos: readonly SeededRepo[]) {
  const random = world.random('reviews');
  const reviews: ReviewRecord[] = [];
  const reviewComments: ReviewCommentRecord[] = [];
  for (const { issues, commits } of repos) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    for (const issue of issues) {
      const files = Object.keys(bySha.get(issue.pull?.headSha ?? '')?.files ?? {});
      const path = files.find((file) => file === `changes/${issue.number}.md`);
      if (!issue.pull || path === undefined) continue;
      const reviewers = random.sample(
        world.members.filter((login) => login !== issue.user),
        random.int(0, 2),
      );
      for (const user of reviewers) {
        const [state = '', body = ''] = random.pick(work.reviews);
        const until = issue.closed_at ?? stamp(world.now - 10 * minute);
        const submitted_at = stamp(momentBetween(random, issue.created_at, until));
        const id = 1_720_000_000 + reviews.length;
        const commit_id = issue.pull.headSha;
        reviews.push({ id, issue: issue.id, user, body, state, commit_id, submitted_at });
        if (state === 'APPROVED') continue;
        const [first, second] = random.sample(work.reviewComments, 2);
        const place = {
          path,
          commit_id,
          line: 1,
          side: 'RIGHT',
          start_line: null,
          start_side: null,
          subject_type: 'line',
        };
        const time = { created_at: submitted_at, updated_at: submitted_at };
        const common = { repo: issue.repo, issue: issue.id, review: id, ...place, ...time };
        const hunk = { diff_hunk: `@@ -0,0 +1,1 @@\n+${issue.title}.` };
        const comment = 1_830_000_000 + reviewComments.length;
        reviewComments.push({ ...common, ...hunk, id: comment, user, body: first ?? '' });
        const reply = { id: comment + 1, user: issue.user, body: second ?? '', in_reply_to_id: comment };
        reviewComments.push({ ...common, ...hunk, ...reply });
      }
    }
  }
  return { reviews, reviewComments };
}

export function createThreads(world: World, repos: readonly SeededRepo[]): ThreadRecord[] {
  const random = world.random('notifications');
  const issues = repos.flatMap((seeded) => seeded.issues);
  return random.sample(issues, 90).map((issue, index) => {
    const unread = index % 10 < 8;
    return {
      id: 14_200_000_000 + index,
      issue: issue.id,
      reason: random.pick(work.reasons),
      unread,
      updated_at: issue.updated_at,
      last_read_at: unread ? null : stamp(Math.min(Date.parse(issue.updated_at) + hour, world.now)),
    };
  });
}

export function createDiscussions(world: World, { repo, discussions: slots }: SeededRepo) {
  const random = world.random('discussions');
  const categories: CategoryRecord[] = work.categories.map((category, index) => ({
    ...category,
    id: 4_100_200 + index,
    repo: repo.id,
    slug: slugOf(category.name.replace('&', '-')),
    created_at: repo.created_at,
  }));
  const comments: DiscussionCommentRecord[] = [];
  const discussions: DiscussionRecord[] = slots.map(({ number, index, time }) => {
    const [name = '', title = ''] = work.discussions[index] ?? [];
    const category = categories.find((known) => known.name === name);
    const id = 7_300_500 + number;
    const answers = momentsBetween(random, random.int(0, 5), time, world.now - hour).map((moment, place) => {
      const created_at = stamp(moment);
      const text = { user: random.pick(world.logins), body: random.pick(work.comments) };
      const comment = { id: 12_400_000 + comments.length + place, repo: repo.id, issue: id, ...text, replyTo: null };
      return { ...comment, created_at, updated_at: created_at };
    });
    comments.push(...answers);
    const answer = category?.isAnswerable && random.chance(0.6) ? answers.at(-1) : undefined;
    const updated_at = answers.at(-1)?.created_at ?? stamp(time);
    return {
      id,
      repo: repo.id,
      number,
      title,
      body: work.discussionBody,
      user: random.pick(world.logins),
      category: category?.id ?? 0,
      upvotes: random.int(1, 30),
      answer: answer?.id ?? null,
      answered_at: answer?.created_at ?? null,
      closed_at: index % 5 === 4 ? updated_at : null,
      created_at: stamp(time),
      updated_at,
    };
  });
  return { categories, discussions, comments };
}

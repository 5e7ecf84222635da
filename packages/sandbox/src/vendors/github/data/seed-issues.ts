import type { Random } from '../../../engine/random.ts';
import { day, hour, minute, momentsBetween, slugOf } from '../../../engine/seed.ts';
import type { CommitRecord, IssueRecord, RefRecord, RepoRecord } from '../records.ts';
import content from './repositories.json' with { type: 'json' };
import { createHistory, type PullPlan } from './seed-history.ts';
import work from './work.json' with { type: 'json' };
import { stamp, type World } from './world.ts';

/** A number that an issue, a pull request or a discussion of a repository has. */
export interface Slot {
  readonly number: number;
  readonly kind: 'issue' | 'pull' | 'discussion';
  /** Its place among those of its kind. */
  readonly index: number;
  readonly time: number;
}

export interface SeededRepo {
  readonly repo: RepoRecord;
  readonly issues: readonly IssueRecord[];
  readonly commits: readonly CommitRecord[];
  readonly refs: readonly RefRecord[];
  readonly discussions: readonly Slot[];
}

export function createRepoContent(world: World, repo: RepoRecord): SeededRepo {
  const random = world.random(`issues of ${repo.name}`);
  const slots = createSlots(random, repo, world.now);
  const ofKind = (kind: Slot['kind']) => slots.filter((slot) => slot.kind === kind);
  const plans = planPulls(random, world, ofKind('pull'));
  const history = createHistory(world, repo, plans);
  const pulls = plans.flatMap((plan) => {
    const part = history.pulls.get(plan.number);
    return part ? [createPull(random, world, repo, plan, part)] : [];
  });
  const issues = ofKind('issue').map((slot) => createIssue(random, world, repo, slot));
  const [epic] = issues;
  return {
    repo,
    // Three of the issues are parts of the oldest one.
    issues: [
      ...issues.map((issue, index) => (epic && [10, 20, 30].includes(index) ? { ...issue, parent: epic.id } : issue)),
      ...pulls,
    ].sort((a, b) => a.number - b.number),
    commits: history.commits,
    refs: Object.entries(history.refs).map(([ref, sha]) => ({ id: `${repo.id}:${ref}`, repo: repo.id, ref, sha })),
    discussions: ofKind('discussion'),
  };
}

function createSlots(random: Random, repo: RepoRecord, now: number): Slot[] {
  const { issues = 0, pulls = 0, discussions = 0 } = content.repositories.find(({ name }) => name === repo.name) ?? {};
  const fill = <K extends Slot['kind']>(kind: K, count: number) => Array.from({ length: count }, () => kind);
  const kinds = random.shuffle([...fill('issue', issues), ...fill('pull', pulls), ...fill('discussion', discussions)]);
  const times = momentsBetween(random, kinds.length, now - 210 * day, now - 3 * hour);
  const counts = { issue: 0, pull: 0, discussion: 0 };
  return kinds.map((kind, index) => {
    counts[kind] += 1;
    return { number: index + 1, kind, index: counts[kind] - 1, time: times[index] ?? now };
  });
}

function planPulls(random: Random, world: World, slots: readonly Slot[]): PullPlan[] {
  return slots.map(({ number, index, time }) => {
    const fromEnd = slots.length - 1 - index;
    // The open pull request before this merged one changes the same file, so that it conflicts.
    const place = fromEnd === 9 ? index + 1 : index;
    const area = work.areas[place % work.areas.length] ?? '';
    const [type = '', text = ''] = work.changes[(index * 5 + Math.floor(index / 12)) % work.changes.length] ?? [];
    const wasMerged = fromEnd > 10 ? index % 6 !== 4 : [2, 8].includes(fromEnd);
    const wasClosed = fromEnd > 10 || fromEnd === 5;
    const [author = '', merger = ''] = random.sample(world.members, 2);
    return {
      number,
      author,
      merger,
      title: `${type}(${area}): ${text}`,
      branch: `${type}/${area}-${slugOf(text)}`,
      area,
      createdAt: time,
      outcome: wasMerged ? 'merged' : wasClosed ? 'closed' : 'open',
      mergedAt: Math.min(time + random.int(3, 110) * hour, world.now - hour),
    };
  });
}

function createIssue(random: Random, world: World, repo: RepoRecord, { number, index, time }: Slot): IssueRecord {
  const templates = [...work.bugs, ...work.wishes];
  const area = work.areas[index % work.areas.length] ?? '';
  const place = (Math.floor(index / work.areas.length) + index) % templates.length;
  const title = templates[place]?.replace('{area}', area) ?? area;
  const isBug = place < work.bugs.length;
  const isClosed = random.chance(world.now - time > 60 * day ? 0.6 : 0.2);
  const closed = Math.min(time + random.int(5, 900) * hour, world.now - 30 * minute);
  const updated = isClosed ? closed : Math.min(time + random.int(0, 400) * hour, world.now - 30 * minute);
  const extra = random.pick(['priority: high', 'priority: low', 'needs triage', 'regression', 'good first issue']);
  const milestones = world.milestones.filter((milestone) => milestone.repo === repo.id);
  const body = random.pick(work.issueBodies).replace('{problem}', title.replace(/^\w+: /, 'The ').trim());
  return {
    id: 2_510_000_000 + (repo.id % 100) * 10_000 + number,
    repo: repo.id,
    number,
    title,
    body: random.chance(0.95) ? body : null,
    state: isClosed ? 'closed' : 'open',
    state_reason: isClosed ? random.keyed({ completed: 8, not_planned: 2 }) : null,
    user: random.pick(world.logins),
    labels: [
      isBug ? 'bug' : title.includes('document') ? 'documentation' : 'enhancement',
      ...(random.chance(0.5) ? [extra] : []),
    ],
    assignees: random.sample(world.members, Number(random.keyed({ 0: 4, 1: 5, 2: 1 }))),
    milestone: milestones.length > 0 && random.chance(0.4) ? random.pick(milestones).number : null,
    created_at: stamp(time),
    updated_at: stamp(updated),
    closed_at: isClosed ? stamp(closed) : null,
    closed_by: isClosed ? random.pick(world.members) : null,
    parent: null,
    pull: null,
  };
}

type Part = NonNullable<ReturnType<ReturnType<typeof createHistory>['pulls']['get']>>;

function createPull(random: Random, world: World, repo: RepoRecord, plan: PullPlan, part: Part): IssueRecord {
  const { number, author, outcome, createdAt } = plan;
  const closed =
    outcome === 'merged' ? plan.mergedAt : Math.min(createdAt + random.int(20, 200) * hour, world.now - hour);
  const isOpen = outcome === 'open';
  const updated = isOpen ? Math.min(createdAt + random.int(1, 60) * hour, world.now - hour) : closed;
  const others = world.members.filter((login) => login !== author);
  return {
    id: 2_610_000_000 + (repo.id % 100) * 10_000 + number,
    repo: repo.id,
    number,
    title: plan.title,
    body: `Part of the work on ${plan.area}.\n\n- [x] Tests\n- [ ] Release notes\n`,
    state: isOpen ? 'open' : 'closed',
    state_reason: null,
    user: author,
    labels: plan.title.startsWith('fix')
      ? ['bug']
      : plan.title.startsWith('docs')
        ? ['documentation']
        : ['enhancement'],
    assignees: random.chance(0.4) ? [author] : [],
    milestone: null,
    created_at: stamp(createdAt),
    updated_at: stamp(updated),
    closed_at: isOpen ? null : stamp(closed),
    closed_by: outcome === 'merged' ? plan.merger : isOpen ? null : author,
    parent: null,
    pull: {
      ...part,
      id: 1_910_000_000 + (repo.id % 100) * 10_000 + number,
      head: plan.branch,
      base: repo.default_branch,
      draft: isOpen && number % 5 === 0,
      reviewers: isOpen ? random.sample(others, random.int(0, 2)) : [],
      teams: isOpen && random.chance(0.3) ? ['engineering'] : [],
      maintainer_can_modify: false,
      checked: true,
    },
  };
}

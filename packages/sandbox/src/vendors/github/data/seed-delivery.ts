import { day, hour, minute } from '../../../engine/seed.ts';
import type {
  CommitRecord,
  JobRecord,
  ProjectFieldRecord,
  ProjectItemRecord,
  ProjectRecord,
  ReleaseRecord,
  RunRecord,
  WorkflowRecord,
} from '../records.ts';
import content from './repositories.json' with { type: 'json' };
import type { SeededRepo } from './seed-issues.ts';
import { stamp, type World } from './world.ts';

/** Creates one release per tag, a draft and a prerelease. */
export function createReleases(world: World, { repo, refs, commits }: SeededRepo): ReleaseRecord[] {
  const dates = new Map(commits.map(({ sha, author }) => [sha, author.date]));
  const author = world.members[0] ?? '';
  const common = { repo: repo.id, target_commitish: repo.default_branch, author, draft: false, prerelease: false };
  const tags = refs.filter(({ ref }) => ref.startsWith('refs/tags/'));
  const released = tags.map(({ ref, sha }, index) => {
    const tag_name = ref.slice('refs/tags/'.length);
    const date = dates.get(sha) ?? repo.created_at;
    const text = {
      tag_name,
      name: `Kestrel ${tag_name.slice(1)}`,
      body: `## Changes\n\n- Fixes and small features.\n`,
    };
    return { ...common, ...text, id: 182_400_100 + index, created_at: date, published_at: date };
  });
  const next = { ...common, body: 'Not finished.', created_at: stamp(world.now - 2 * day), published_at: null };
  const beta = { ...next, id: 182_400_120, tag_name: 'v2.6.0-beta.1', name: 'Kestrel 2.6 beta', prerelease: true };
  return [
    ...released,
    { ...beta, published_at: stamp(world.now - 2 * day) },
    { ...next, id: 182_400_121, tag_name: 'v2.6.0', name: 'Kestrel 2.6', draft: true },
  ];
}

/** Creates the workflows of a repository and their runs: one of CI per commit and open pull request, and the nightly ones. */
export function createRuns(world: World, { repo, issues, commits }: SeededRepo) {
  const random = world.random('runs');
  const workflows: WorkflowRecord[] = content.workflows.map(({ file, ...workflow }, index) => ({
    ...workflow,
    id: 61_200_300 + index,
    repo: repo.id,
    path: `.github/workflows/${file}`,
    created_at: repo.created_at,
  }));
  const [ci, , nightly] = workflows;
  const runs: RunRecord[] = [];
  const jobs: JobRecord[] = [];
  const add = (
    workflow: WorkflowRecord,
    time: number,
    run: Pick<RunRecord, 'event' | 'branch' | 'sha' | 'title' | 'actor'>,
  ) => {
    const isLast = time > world.now - 2 * hour;
    const conclusion = isLast ? null : random.keyed({ success: 8, failure: 2, cancelled: 1 });
    const id = 18_900_000_000 + runs.length;
    const [created_at, updated_at] = [stamp(time), stamp(Math.min(time + 9 * minute, world.now))];
    const number = runs.filter((other) => other.workflow === workflow.id).length + 1;
    const state = { status: isLast ? 'in_progress' : 'completed', conclusion };
    runs.push({
      ...run,
      ...state,
      id,
      repo: repo.id,
      workflow: workflow.id,
      number,
      attempt: 1,
      created_at,
      updated_at,
    });
    const failing = random.int(0, workflow.jobs.length - 1);
    for (const [index, name] of workflow.jobs.entries()) {
      // Only one job of a failed run fails.
      const result = conclusion === 'failure' && index !== failing ? 'success' : conclusion;
      const times = { started_at: created_at, completed_at: isLast ? null : updated_at };
      jobs.push({
        id: 53_100_000_000 + jobs.length,
        run: id,
        attempt: 1,
        name,
        status: state.status,
        conclusion: result,
        ...times,
      });
    }
  };
  const heads = new Map(
    issues.flatMap((issue) => (issue.pull && issue.state === 'open' ? [[issue.pull.headSha, issue]] : [])),
  );
  const merged = new Map(issues.flatMap((issue) => (issue.pull?.mergeSha ? [[issue.pull.mergeSha, issue]] : [])));
  for (const { sha, author, message } of commits) {
    const [head, push] = [heads.get(sha), merged.get(sha)];
    const common = { sha, title: message.split('\n')[0] ?? '' };
    const time = Date.parse(author.date) + minute;
    if (ci && head)
      add(ci, time, { ...common, event: 'pull_request', branch: head.pull?.head ?? '', actor: head.user });
    if (ci && push) add(ci, time, { ...common, event: 'push', branch: repo.default_branch, actor: push.user });
  }
  for (let night = 12; nightly && night >= 0; night--) {
    const time = world.now - night * day - (night === 0 ? 30 * minute : 0);
    const pushed = ({ sha, author: { date } }: CommitRecord) => merged.has(sha) && Date.parse(date) <= time;
    const schedule = {
      event: 'schedule',
      branch: repo.default_branch,
      title: 'Nightly',
      actor: world.members[0] ?? '',
    };
    add(nightly, time, { ...schedule, sha: commits.findLast(pushed)?.sha ?? '' });
  }
  return { workflows, runs: runs.sort((a, b) => (a.created_at < b.created_at ? -1 : 1)), jobs };
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([name, color], index) => ({ id: `${(index + 11) * 4_194_305}`.slice(0, 8), name, color }));

export function createProjects(world: World, { issues }: SeededRepo) {
  const random = world.random('projects');
  const creator = world.members[0] ?? '';
  const [created_at, updated_at] = [stamp(world.now - 180 * day), stamp(world.now - day)];
  const names = ['Platform roadmap', 'Console redesign', 'Support rotation'];
  const projects: ProjectRecord[] = names.map((title, index) => ({
    id: 19_300_400 + index,
    number: index + 1,
    title,
    description: `${title} of Kestrel Cloud`,
    creator,
    created_at,
    updated_at,
    closed_at: index === 2 ? updated_at : null,
  }));
  const field = (index: number, name: string, data_type: string) => ({
    id: 248_100_900 + index,
    project: 1,
    name,
    data_type,
  });
  const status = {
    ...field(2, 'Status', 'single_select'),
    options: options({ Todo: 'GREEN', 'In progress': 'YELLOW', Done: 'PURPLE' }),
  };
  const priority = {
    ...field(5, 'Priority', 'single_select'),
    options: options({ P0: 'RED', P1: 'ORANGE', P2: 'GRAY' }),
  };
  const sprints = [-14, 0, 14].map((offset, index) => ({
    id: `5f0e${index}a7c`,
    title: `Sprint ${index + 21}`,
    start_date: stamp(world.now + offset * day).slice(0, 10),
  }));
  const fields: ProjectFieldRecord[] = [
    field(0, 'Title', 'title'),
    field(1, 'Assignees', 'assignees'),
    status,
    field(3, 'Labels', 'labels'),
    field(4, 'Milestone', 'milestone'),
    priority,
    field(6, 'Estimate', 'number'),
    field(7, 'Target date', 'date'),
    { ...field(8, 'Sprint', 'iteration'), iterations: sprints },
    field(9, 'Notes', 'text'),
  ];
  const choose = ({ options: all }: typeof status) => random.pick(all).id;
  const values = () => ({
    [status.id]: choose(status),
    [priority.id]: choose(priority),
    [field(6, '', '').id]: random.int(1, 8),
    [field(7, '', '').id]: stamp(world.now + random.int(1, 60) * day).slice(0, 10),
  });
  const common = (index: number) => ({
    id: 138_200_600 + index,
    project: 1,
    creator,
    values: values(),
    created_at,
    updated_at,
  });
  const items: ProjectItemRecord[] = issues
    .slice(-45)
    .map((issue, index) => ({ ...common(index), issue: issue.id, draft: null }));
  const draft = { title: 'Decide about the new gateway', body: 'Meeting with the platform team.' };
  return { projects, fields, items: [...items, { ...common(45), issue: null, draft }] };
}

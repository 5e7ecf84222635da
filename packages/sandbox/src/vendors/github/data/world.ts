import { createRandom, type Random, seededSource } from '../../../engine/random.ts';
import { day } from '../../../engine/seed.ts';
import type { LabelRecord, MilestoneRecord, RepoRecord, Signature, TeamRecord, UserRecord } from '../records.ts';
import people from './people.json' with { type: 'json' };
import content from './repositories.json' with { type: 'json' };

/** The account that owns the repositories. */
export const organization = people.organization;

/** Formats a time as GitHub does: UTC, whole seconds. */
export function stamp(time: number | Date): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** People and repositories, and what all generated data has in common. */
export interface World {
  readonly now: number;
  /** Returns an independent stream of random values. */
  random(name: string): Random;
  readonly users: readonly UserRecord[];
  /** Logins of the organization's members. */
  readonly members: readonly string[];
  /** Logins of everybody. */
  readonly logins: readonly string[];
  readonly teams: readonly TeamRecord[];
  readonly repos: readonly RepoRecord[];
  readonly labels: readonly LabelRecord[];
  readonly milestones: readonly MilestoneRecord[];
  signature(login: string, date: string): Signature;
}

export function createWorld(seed: number, now: number): World {
  const random = (name: string) => createRandom(seededSource(seed, name));
  const users = createUsers(random('users'), now);
  const members = users.filter(({ role }) => role !== null).map(({ login }) => login);
  const repos = createRepos(random('repos'), now, users);
  const byLogin = new Map(users.map((user) => [user.login, user]));
  return {
    now,
    random,
    users,
    members,
    logins: users.filter(({ type }) => type === 'User').map(({ login }) => login),
    teams: createTeams(members, now),
    repos,
    labels: repos.flatMap((repo) =>
      content.labels.map((label, index) => ({
        ...label,
        id: 5_300_000_000 + (repo.id % 100) * 100 + index,
        repo: repo.id,
      })),
    ),
    milestones: createMilestones(repos, members[0] ?? '', now),
    signature: (login, date) => {
      const user = byLogin.get(login);
      return { name: user?.name ?? login, email: user?.email ?? `${login}@users.noreply.example`, date };
    },
  };
}

function createUsers(random: Random, now: number): UserRecord[] {
  const common = (login: string, index: number) => ({
    id: 7_400_000 + index * 31_337,
    login,
    followers: random.int(0, 240),
    created_at: stamp(now - random.int(700, 4000) * day),
  });
  const members = people.members.map(({ login, role, ...person }, index) => ({
    ...person,
    ...common(login, index),
    type: 'User' as const,
    email: `${login}@${organization.email.split('@')[1]}`,
    role: role === 'admin' ? ('admin' as const) : ('member' as const),
  }));
  const others = people.outsiders.map((login, index) => ({
    ...common(login, members.length + index),
    name: login,
    type: 'User' as const,
    email: null,
    bio: null,
    location: null,
    role: null,
  }));
  const bot = { ...common('kestrel-automation[bot]', 60), name: 'kestrel-automation', type: 'Bot' as const };
  return [...members, ...others, { ...bot, email: null, bio: null, location: null, role: null }];
}

function createTeams(members: readonly string[], now: number): TeamRecord[] {
  return people.teams.map((team, index) => ({
    ...team,
    id: 9_120_400 + index,
    slug: team.name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    description: `The ${team.name} team`,
    members: team.members.flatMap((member) => members[member] ?? []),
    created_at: stamp(now - (820 - index * 30) * day),
  }));
}

function createRepos(random: Random, now: number, users: readonly UserRecord[]): RepoRecord[] {
  return content.repositories.map(({ age, path: _, issues: __, pulls: ___, discussions, ...repo }, index) => {
    const created = now - age * day;
    const isArchived = repo.archived;
    return {
      ...repo,
      id: 610_204_000 + index,
      owner: organization.login,
      homepage: index === 0 ? organization.blog : null,
      default_branch: 'main',
      has_issues: !isArchived,
      has_projects: true,
      has_wiki: false,
      has_discussions: discussions > 0,
      allow_merge_commit: true,
      allow_squash_merge: true,
      allow_rebase_merge: true,
      allow_auto_merge: false,
      delete_branch_on_merge: true,
      is_template: false,
      forks: random.int(0, 40),
      stars: random
        .sample(users, repo.private ? 3 : 18)
        .filter(({ type }) => type === 'User')
        .map(({ login }) => ({ login, starred_at: stamp(created + random.int(1, age - 1) * day) }))
        .sort((a, b) => (a.starred_at < b.starred_at ? -1 : 1)),
      created_at: stamp(created),
      updated_at: stamp(now - (isArchived ? 400 : index + 1) * day),
      pushed_at: stamp(now - (isArchived ? 410 : index + 1) * day),
    };
  });
}

function createMilestones(repos: readonly RepoRecord[], creator: string, now: number): MilestoneRecord[] {
  return repos.slice(0, 2).flatMap((repo, place) =>
    content.milestones.map(({ title, description, state, due }, index) => ({
      id: 9_870_000 + place * 10 + index,
      repo: repo.id,
      number: index + 1,
      title,
      description,
      state: state === 'closed' ? ('closed' as const) : ('open' as const),
      creator,
      due_on: due === null ? null : stamp(now + due * day),
      created_at: stamp(now - 220 * day),
      updated_at: stamp(now - 30 * day),
      closed_at: state === 'closed' ? stamp(now - 40 * day) : null,
    })),
  );
}

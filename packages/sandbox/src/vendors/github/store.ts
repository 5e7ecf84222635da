import type { EmulatorContext, SandboxRequest } from '../../engine/emulator.ts';
import { createRandom } from '../../engine/random.ts';
import { createTable } from '../../engine/table.ts';
import { createProjects, createReleases, createRuns } from './data/seed-delivery.ts';
import { createRepoContent } from './data/seed-issues.ts';
import { createComments, createDiscussions, createReviews, createThreads } from './data/seed-talk.ts';
import { createWorld, organization, stamp } from './data/world.ts';
import { forbidden, notFound } from './errors.ts';
import type { IssueRecord, RepoRecord, UserRecord } from './records.ts';

/** Whom a token acts as, and which repositories it can see. */
export interface Access {
  readonly login: string;
  /** Whether it is the token of an app's installation. */
  readonly isApp: boolean;
  canSee(repo: RepoRecord): boolean;
}

/** The records of the GitHub emulator. */
export type Store = ReturnType<typeof createStore>;

export function createStore(context: EmulatorContext) {
  const random = createRandom(context.random);
  const world = createWorld(random.int(0, 1_000_000_000), context.now().getTime());
  const seeded = world.repos.map((repo) => createRepoContent(world, repo));
  const [main] = seeded;
  if (!main) throw new Error('The content has no repository.');
  const { comments, reactions } = createComments(world, seeded);
  const { reviews, reviewComments } = createReviews(world, seeded);
  const { workflows, runs, jobs } = createRuns(world, main);
  const { projects, fields, items } = createProjects(world, main);
  const talk = createDiscussions(world, main);

  const users = createTable({ records: world.users, id: ({ login }) => login });
  const repos = createTable({ records: world.repos });
  const issues = createTable({ records: seeded.flatMap((repo) => repo.issues) });
  const byName = (owner: string, name: string) =>
    repos.find((repo) => same(repo.owner, owner) && same(repo.name, name));

  const store = {
    /** The URL of the API as the last request addressed it, for links in responses. */
    api: 'https://api.github.com',
    /** The address of the pages for people. */
    web: 'https://github.com',
    random,
    now: () => stamp(context.now()),
    time: () => context.now().getTime(),
    members: world.members,
    users,
    teams: createTable({ records: world.teams, id: ({ slug }) => slug }),
    repos,
    labels: createTable({ records: world.labels }),
    milestones: createTable({ records: world.milestones }),
    issues,
    comments: createTable({ records: comments }),
    reactions: createTable({ records: reactions }),
    reviews: createTable({ records: reviews }),
    reviewComments: createTable({ records: reviewComments }),
    commits: createTable({ records: seeded.flatMap(({ commits }) => commits), id: ({ sha }) => sha }),
    refs: createTable({ records: seeded.flatMap(({ refs }) => refs) }),
    releases: createTable({ records: createReleases(world, main) }),
    workflows: createTable({ records: workflows }),
    runs: createTable({ records: runs }),
    jobs: createTable({ records: jobs }),
    projects: createTable({ records: projects, id: ({ number }) => number }),
    fields: createTable({ records: fields }),
    items: createTable({ records: items }),
    threads: createTable({ records: createThreads(world, seeded) }),
    categories: createTable({ records: talk.categories }),
    discussions: createTable({ records: talk.discussions }),
    discussionComments: createTable({ records: talk.comments }),

    /** Returns whom a request acts as. `github-api.ts` replaces it, because it knows the tokens. */
    accessOf: (_request: SandboxRequest): Access => ({ login: '', isApp: false, canSee: () => false }),
    signature: world.signature,
    user: (login: string): UserRecord => users.find((user) => same(user.login, login)) ?? missing(),
    requireOrganization(name = ''): void {
      if (!same(name, organization.login)) throw notFound();
    },
    /** Finds a repository by name; undefined if the request cannot see it. */
    visibleRepo(request: SandboxRequest, owner: string, name: string): RepoRecord | undefined {
      const repo = byName(owner, name);
      return repo && store.accessOf(request).canSee(repo) ? repo : undefined;
    },
    /** Returns the repository in a path. A write needs one that is not archived. */
    repoOf(request: SandboxRequest): RepoRecord {
      const repo = store.visibleRepo(request, request.params.owner ?? '', request.params.repo ?? '');
      if (!repo) throw notFound();
      if (repo.archived && request.method !== 'GET' && request.route !== 'PATCH /repos/{owner}/{repo}')
        throw forbidden('Repository was archived so is read-only.');
      return repo;
    },
    /** Returns the issue or pull request with a number. */
    issueNumbered: (repo: RepoRecord, number: string | number): IssueRecord | undefined =>
      issues.find((issue) => issue.repo === repo.id && issue.number === Number(number)),
    /** Returns the next number of a repository, which issues, pull requests and discussions share. */
    nextNumber(repo: RepoRecord): number {
      const records = [...issues.all(), ...store.discussions.all()];
      return Math.max(0, ...records.filter((record) => record.repo === repo.id).map(({ number }) => number)) + 1;
    },
  };
  return store;
}

/** Names of accounts and repositories ignore case. */
export const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function missing(): never {
  throw notFound();
}

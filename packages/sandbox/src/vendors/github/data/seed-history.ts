import { day, hour } from '../../../engine/seed.ts';
import { createCommit } from '../git.ts';
import type { CommitRecord, Files, PullPart, RepoRecord } from '../records.ts';
import content from './repositories.json' with { type: 'json' };
import work from './work.json' with { type: 'json' };
import { stamp, type World } from './world.ts';

/** A pull request before its commits exist. */
export interface PullPlan {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly branch: string;
  readonly area: string;
  readonly createdAt: number;
  readonly outcome: 'open' | 'merged' | 'closed';
  readonly merger: string;
  readonly mergedAt: number;
}

export interface History {
  readonly commits: readonly CommitRecord[];
  /** Full ref names with the commits that they name. */
  readonly refs: Readonly<Record<string, string>>;
  readonly pulls: ReadonlyMap<number, Pick<PullPart, 'headSha' | 'baseSha' | 'mergeSha' | 'merged_at' | 'merged_by'>>;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** Creates the commits of a repository: the first ones, then pull requests and their merges in the order of time. */
export function createHistory(world: World, repo: RepoRecord, plans: readonly PullPlan[]): History {
  const author = world.members[2] ?? '';
  const commits: CommitRecord[] = [];
  const commit = (message: string, login: string, time: number, parents: readonly string[], files: Files) => {
    const signature = world.signature(login, stamp(time));
    const made = createCommit({ repo: repo.id, parents, message, author: signature, committer: signature, files });
    commits.push(made);
    return made;
  };

  const created = Date.parse(repo.created_at);
  const start = initialFiles(repo);
  let tip = commit('Initial commit', author, created, [], { 'README.md': start['README.md'] ?? bytes('') });
  const paths = Object.keys(start).filter((path) => path !== 'README.md');
  for (const [index, path] of paths.entries()) {
    const files = { ...tip.files, [path]: start[path] ?? bytes('') };
    tip = commit(`Add ${path}`, author, created + (index + 1) * day, [tip.sha], files);
  }
  const refs: Record<string, string> = {};
  const pulls = new Map<number, ReturnType<History['pulls']['get']> & object>();
  for (const [index, version] of (repo.name === 'platform' ? ['2.0', '2.1', '2.2'] : []).entries())
    refs[`refs/tags/v${version}.0`] = commits[commits.length - 12 + index * 3]?.sha ?? tip.sha;

  const events = plans.flatMap((plan) => [
    { plan, time: plan.createdAt, merges: false },
    ...(plan.outcome === 'merged' ? [{ plan, time: plan.mergedAt, merges: true }] : []),
  ]);
  let merges = 0;
  for (const { plan, time, merges: isMerge } of events.sort((a, b) => a.time - b.time)) {
    const known = pulls.get(plan.number);
    if (!isMerge) {
      const head = commit(plan.title, plan.author, time - hour, [tip.sha], changed(tip.files, repo, plan));
      pulls.set(plan.number, { headSha: head.sha, baseSha: tip.sha, mergeSha: null, merged_at: null, merged_by: null });
      if (plan.outcome === 'open') refs[`refs/heads/${plan.branch}`] = head.sha;
    } else if (known) {
      const message = `${plan.title} (#${plan.number})`;
      tip = commit(message, plan.author, time, [tip.sha], changed(tip.files, repo, plan));
      pulls.set(plan.number, { ...known, mergeSha: tip.sha, merged_at: stamp(time), merged_by: plan.merger });
      merges += 1;
      if (repo.name === 'platform' && merges % 8 === 0) refs[`refs/tags/v2.${merges / 8 + 2}.0`] = tip.sha;
    }
  }
  refs[`refs/heads/${repo.default_branch}`] = tip.sha;
  if (repo.name === 'platform') refs['refs/heads/release/2.4'] = refs['refs/tags/v2.4.0'] ?? tip.sha;
  return { commits, refs, pulls };
}

function pathIn(repo: RepoRecord, area: string): string {
  const { path = 'src/{area}.ts' } = content.repositories.find(({ name }) => name === repo.name) ?? {};
  return path.replace('{area}', area);
}

function initialFiles(repo: RepoRecord): Files {
  const fill = (text: string) =>
    text.replaceAll('{name}', repo.name).replaceAll('{description}', repo.description ?? '');
  const texts = { ...content.files, ...(repo.name === 'platform' && content.platformFiles) };
  const files = Object.entries(texts).map(([path, text]) => [path, bytes(fill(text))] as const);
  const areas = work.areas.map((area) => {
    const text = `// ${area}\n\nexport function ${area}Limit(projects: number): number {\n  return projects * 10;\n}\n`;
    return [pathIn(repo, area), bytes(text)] as const;
  });
  // A binary file, and one above the size that is returned in JSON.
  const large = [
    [
      'assets/logo.png',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    ['fixtures/traffic.jsonl', bytes('{"path":"/deploys","status":200,"ms":12}\n'.repeat(30_000))],
  ] as const;
  return Object.fromEntries([...files, ...areas, ...(repo.name === 'platform' ? large : [])]);
}

/** Returns the files with the change of a pull request: one modified and one new file. */
function changed(files: Files, repo: RepoRecord, { number, area, title }: PullPlan): Files {
  const path = pathIn(repo, area);
  const before = new TextDecoder().decode(files[path]);
  const after = `${before}\n// #${number}: ${title}\nexport const ${area}Change${number} = true;\n`;
  return { ...files, [path]: bytes(after), [`changes/${number}.md`]: bytes(`${title}.\n`) };
}

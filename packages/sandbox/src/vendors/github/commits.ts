import { createCommit, mergeFiles } from './git.ts';
import type { CommitRecord, Files, PullRecord, RefRecord, RepoRecord, Signature } from './records.ts';
import type { Store } from './store.ts';

export const refNamed = (store: Store, repo: RepoRecord, ref: string): RefRecord | undefined =>
  store.refs.get(`${repo.id}:${ref}`);

export const refsOf = (store: Store, repo: RepoRecord, prefix: string): RefRecord[] =>
  store.refs
    .filter((record) => record.repo === repo.id && record.ref.startsWith(prefix))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));

export function putRef(store: Store, repo: RepoRecord, ref: string, sha: string): RefRecord {
  const record = store.refs.put({ id: `${repo.id}:${ref}`, repo: repo.id, ref, sha });
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  store.repos.update(repo.id, { pushed_at: store.now() });
  // An open pull request follows its branch, and `mergeable` is unknown again.
  for (const issue of store.issues.filter(({ repo: of, pull }) => of === repo.id && pull?.head === branch)) {
    const changes = { updated_at: store.now() };
    if (issue.pull && issue.state === 'open')
      store.issues.update(issue.id, { ...changes, pull: { ...issue.pull, headSha: sha, checked: false } });
  }
  return record;
}

export const commitOf = (store: Store, sha: string): CommitRecord | undefined => store.commits.get(sha);

/** Returns the commit that a name means: a branch, a tag, `heads/…`, `tags/…`, a SHA or the start of one. */
export function resolve(store: Store, repo: RepoRecord, name: string): CommitRecord | undefined {
  const plain = name.replace(/^refs\//, '');
  for (const ref of [`refs/heads/${plain}`, `refs/tags/${plain}`, `refs/${plain}`]) {
    const found = refNamed(store, repo, ref);
    if (found) return commitOf(store, found.sha);
  }
  if (!/^[0-9a-f]{4,40}$/i.test(name)) return undefined;
  return store.commits.find(({ sha, repo: of }) => of === repo.id && sha.startsWith(name.toLowerCase()));
}

/** Returns a commit and everything before it, newest first. */
export function historyOf(store: Store, start: CommitRecord): CommitRecord[] {
  const seen = new Map<string, CommitRecord>();
  const waiting = [start.sha];
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const commit = seen.has(sha) ? undefined : commitOf(store, sha);
    if (!commit) continue;
    seen.set(sha, commit);
    waiting.push(...commit.parents);
  }
  // Commits of the same second keep their order: a child is found before its parents.
  return [...seen.values()].sort((a, b) =>
    a.committer.date < b.committer.date ? 1 : a.committer.date > b.committer.date ? -1 : 0,
  );
}

/** Returns what is in one history but not in the other, oldest first. */
export function commitsBetween(store: Store, base: CommitRecord, head: CommitRecord): CommitRecord[] {
  const known = new Set(historyOf(store, base).map(({ sha }) => sha));
  return historyOf(store, head)
    .filter(({ sha }) => !known.has(sha))
    .reverse();
}

/** Returns the newest commit that both histories share. */
export function mergeBase(store: Store, base: CommitRecord, head: CommitRecord): CommitRecord | undefined {
  const known = new Set(historyOf(store, base).map(({ sha }) => sha));
  return historyOf(store, head).find(({ sha }) => known.has(sha));
}

interface NewCommit {
  readonly files: Files;
  readonly message: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer?: Signature;
}

/** Adds a commit to a branch. */
export function commitTo(store: Store, repo: RepoRecord, branch: string, commit: NewCommit): CommitRecord {
  const made = createCommit({ repo: repo.id, committer: commit.author, ...commit });
  store.commits.put(made);
  putRef(store, repo, `refs/heads/${branch}`, made.sha);
  return made;
}

/** Returns the files after a merge of the pull request; undefined if it conflicts or its base is gone. */
export function mergedFiles(store: Store, { repo, pull }: PullRecord): Files | undefined {
  const repository = store.repos.get(repo);
  const [head, target] = [
    commitOf(store, pull.headSha),
    repository && resolve(store, repository, `heads/${pull.base}`),
  ];
  const base = head && target && mergeBase(store, target, head);
  return base && mergeFiles(base.files, head.files, target.files);
}

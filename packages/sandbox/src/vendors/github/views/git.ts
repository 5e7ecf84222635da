import { commitOf } from '../commits.ts';
import { blobSha, diffFiles, type FileDiff, treeSha } from '../git.ts';
import type { CommitRecord, Files, RefRecord, RepoRecord, Signature } from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId, userView } from './accounts.ts';
import { repoPage, repoUrl } from './repos.ts';

/** The size above which the content of a file is left out of JSON. */
const contentLimit = 1024 * 1024;

export function commitView(store: Store, repo: RepoRecord, commit: CommitRecord): object {
  const [url, page] = [repoUrl(store, repo), repoPage(store, repo)];
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: { ...gitCommitView(store, repo, commit), comment_count: 0, verification },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: accountOf(store, commit.author),
    committer: accountOf(store, commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

export function gitCommitView(
  store: Store,
  repo: RepoRecord,
  { sha, author, committer, message, files }: CommitRecord,
) {
  const [url, tree] = [`${repoUrl(store, repo)}/git`, treeSha(files)];
  return { url: `${url}/commits/${sha}`, author, committer, message, tree: { sha: tree, url: `${url}/trees/${tree}` } };
}

/** Returns the account with the address of a signature; null if there is none. */
function accountOf(store: Store, { email, name }: Signature): object | null {
  const user = store.users.find((known) => known.email === email || known.login === name);
  return userView(store, user?.login ?? null);
}

/** Returns the differences between a commit and its first parent. */
export function changesOf(store: Store, { parents: [first], files }: CommitRecord): FileDiff[] {
  return diffFiles(commitOf(store, first ?? '')?.files ?? {}, files);
}

export function fileDiffView(store: Store, repo: RepoRecord, commit: string, diff: FileDiff): object {
  const path = diff.filename.split('/').map(encodeURIComponent).join('/');
  return {
    ...diff,
    changes: diff.additions + diff.deletions,
    blob_url: `${repoPage(store, repo)}/blob/${commit}/${path}`,
    raw_url: `${repoPage(store, repo)}/raw/${commit}/${path}`,
    contents_url: `${repoUrl(store, repo)}/contents/${path}?ref=${commit}`,
  };
}

/** Returns differences in the form of `git diff`. */
export function unifiedDiff(diffs: readonly FileDiff[]): string {
  return diffs
    .map(({ filename, status, patch = 'Binary files differ' }) => {
      const old = status === 'added' ? '/dev/null' : `a/${filename}`;
      const current = status === 'removed' ? '/dev/null' : `b/${filename}`;
      return `diff --git a/${filename} b/${filename}\n--- ${old}\n+++ ${current}\n${patch}\n`;
    })
    .join('');
}

export function refView(store: Store, repo: RepoRecord, { ref, sha, id }: RefRecord): object {
  const url = `${repoUrl(store, repo)}/git`;
  const object = { sha, type: 'commit', url: `${url}/commits/${sha}` };
  return { ref, node_id: nodeId('REF', id), url: `${url}/${ref}`, object };
}

const nameOf = ({ ref }: RefRecord) => ref.replace(/^refs\/(heads|tags)\//, '');

export function branchView(store: Store, repo: RepoRecord, ref: RefRecord) {
  const [url, name] = [repoUrl(store, repo), nameOf(ref)];
  const isProtected = name === repo.default_branch;
  return {
    name,
    commit: { sha: ref.sha, url: `${url}/commits/${ref.sha}` },
    protected: isProtected,
    protection: {
      enabled: isProtected,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/branches/${name}/protection`,
  };
}

export function tagView(store: Store, repo: RepoRecord, ref: RefRecord): object {
  const [url, name] = [repoUrl(store, repo), nameOf(ref)];
  return {
    name,
    zipball_url: `${url}/zipball/${ref.ref}`,
    tarball_url: `${url}/tarball/${ref.ref}`,
    commit: { sha: ref.sha, url: `${url}/commits/${ref.sha}` },
    node_id: nodeId('REF', ref.id),
  };
}

/** Returns a file or a folder as an entry of its folder, without content. */
export function entryView(store: Store, repo: RepoRecord, path: string, ref: string, content?: Uint8Array) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const type = content ? 'file' : 'dir';
  const sha = content ? blobSha(content) : '';
  const self = `${repoUrl(store, repo)}/contents/${encoded}?ref=${ref}`;
  const git = `${repoUrl(store, repo)}/git/${content ? 'blobs' : 'trees'}/${sha}`;
  const html = `${repoPage(store, repo)}/${content ? 'blob' : 'tree'}/${ref}/${encoded}`;
  const download = `https://raw.githubusercontent.com/${repo.owner}/${repo.name}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size: content?.byteLength ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: content ? download : null,
    type,
    _links: { self, git, html },
  };
}

/** Returns a file with its content as base64 in lines of 60 characters; a large one has no content and the encoding `none`. */
export function fileView(store: Store, repo: RepoRecord, path: string, ref: string, content: Uint8Array) {
  const isLarge = content.byteLength > contentLimit;
  const lines = Buffer.from(content)
    .toString('base64')
    .replaceAll(/(.{60})/g, '$1\n');
  const text = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
  return {
    ...entryView(store, repo, path, ref, content),
    content: isLarge ? '' : text,
    encoding: isLarge ? 'none' : 'base64',
  };
}

/** Returns the entries of a folder in the order of their names; undefined if there is no such folder. */
export function folderView(store: Store, repo: RepoRecord, folder: string, ref: string, files: Files) {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = new Set(
    Object.keys(files)
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/')[0] ?? ''),
  );
  if (names.size === 0) return undefined;
  return [...names].sort().map((name) => {
    const path = prefix + name;
    if (files[path]) return entryView(store, repo, path, ref, files[path]);
    const below = Object.entries(files).filter(([other]) => other.startsWith(`${path}/`));
    return { ...entryView(store, repo, path, ref), sha: treeSha(Object.fromEntries(below)) };
  });
}

import { createHash } from 'node:crypto';
import type { CommitRecord, Files } from './records.ts';

const known = new WeakMap<Uint8Array, string>();

/** Returns the id that Git gives to the content of a file. */
export function blobSha(content: Uint8Array): string {
  const sha = known.get(content) ?? hash('blob', content);
  known.set(content, sha);
  return sha;
}

/** Returns an id in the form of Git's. The sandbox has no tree objects, so ids of trees and commits are not those of Git. */
export function objectSha(kind: 'tree' | 'commit', ...parts: readonly string[]): string {
  return hash(kind, Buffer.from(parts.join('\0')));
}

export function treeSha(files: Files): string {
  return objectSha('tree', ...Object.entries(files).flatMap(([path, content]) => [path, blobSha(content)]));
}

function hash(kind: string, content: Uint8Array): string {
  return createHash('sha1').update(`${kind} ${content.byteLength}\0`).update(content).digest('hex');
}

export function createCommit(commit: Omit<CommitRecord, 'sha'>): CommitRecord {
  const { repo, parents, message, author, committer, files } = commit;
  const signatures = [author.email, author.date, committer.date];
  return { ...commit, sha: objectSha('commit', `${repo}`, ...parents, message, ...signatures, treeSha(files)) };
}

/** The difference in one file. */
export interface FileDiff {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Missing for a binary file. */
  readonly patch?: string;
}

/** Returns the differences between two trees by path. Renames are shown as an added and a removed file. */
export function diffFiles(before: Files, after: Files): FileDiff[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((filename) => {
    const [old, current] = [before[filename], after[filename]];
    if (old === current || (old && current && blobSha(old) === blobSha(current))) return [];
    const status = old === undefined ? 'added' : current === undefined ? 'removed' : 'modified';
    // One of them exists, because the path comes from one of the trees.
    const sha = blobSha(current ?? old ?? new Uint8Array());
    return [{ filename, status, sha, ...diffContent(old, current) }];
  });
}

/** Compares line by line between the first and the last difference, as one hunk. */
function diffContent(old: Uint8Array | undefined, current: Uint8Array | undefined) {
  if (old?.includes(0) || current?.includes(0)) return { additions: 0, deletions: 0 };
  const [before, after] = [linesOf(old), linesOf(current)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const from = Math.max(0, start - 3);
  const [head, tail] = [before.slice(from, start), before.slice(before.length - end).slice(0, 3)];
  const around = head.length + tail.length;
  const span = (count: number) => `${count === 0 ? from : from + 1},${count}`;
  const patch = [
    `@@ -${span(removed.length + around)} +${span(added.length + around)} @@`,
    ...head.map((line) => ` ${line}`),
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    ...tail.map((line) => ` ${line}`),
  ].join('\n');
  return { additions: added.length, deletions: removed.length, patch };
}

function linesOf(content: Uint8Array | undefined): string[] {
  const text = new TextDecoder().decode(content ?? new Uint8Array());
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Merges what changed between two trees into a third one; undefined if both sides changed a file differently. */
export function mergeFiles(base: Files, head: Files, target: Files): Files | undefined {
  const merged = new Map(Object.entries(target));
  for (const { filename, status } of diffFiles(base, head)) {
    const [old, current, theirs] = [base[filename], head[filename], target[filename]];
    const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined) => (a && blobSha(a)) === (b && blobSha(b));
    if (!isSame(theirs, old) && !isSame(theirs, current)) return undefined;
    if (status === 'removed') merged.delete(filename);
    else if (current) merged.set(filename, current);
  }
  return Object.fromEntries(merged);
}

import type { SandboxRequest } from '../../engine/emulator.ts';

export const newestVersion = '2026-03-10';
export const versions = ['2022-11-28', newestVersion];

/** Returns the version of the API that a request asks for. */
export function versionOf({ headers }: SandboxRequest): string {
  return headers['x-github-api-version'] || '2022-11-28';
}

/** The fields that version 2026-03-10 removed from issues, pull requests and repositories. */
const removed = new Set(['assignee', 'merge_commit_sha', 'has_downloads', 'use_squash_pr_title_as_default']);

/** Removes the fields that the newest version no longer has, at any depth. */
export function withoutRemoved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRemoved);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !removed.has(name));
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutRemoved(field)]));
}

import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { commitRef, docs, HtmlUrl, Name, Page, Repo, Time } from '../fields.ts';
import { briefCommit, ChangedFile, Commit } from './commit-record.ts';
import { everything, inRepository } from './sync-parents.ts';

const comparison = record(
  { status: doc(v.string(), 'Where head is, seen from base: ahead, behind, diverged or identical.') },
  {
    ahead_by: doc(v.number(), 'Commits of head that base lacks.'),
    behind_by: doc(v.number(), 'Commits of base that head lacks.'),
    total_commits: v.number(),
    base_commit: Commit,
    merge_base_commit: doc(Commit, 'The last commit that both have.'),
    commits: doc(v.array(Commit), 'Commits of head that base lacks, oldest first. With pages: those of the page.'),
    files: doc(v.array(ChangedFile), 'Changed files, at most 300. Only on the first page.'),
    html_url: HtmlUrl,
  },
);

/** How two commits differ. */
export interface Comparison extends v.InferOutput<typeof comparison> {}
export const Comparison: v.GenericSchema<unknown, Comparison> = comparison;

/** One page of a result that is no list. */
const PageNumber = {
  page: doc(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), 'Number of the page, from 1. Default: 1.'),
  per_page: doc(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    'Number of items per page, 1 to 100. Default: 30.',
  ),
};

/** Commits. */
export const commits = entity(
  {
    summary: 'Commits of a repository.',
    also: ['changes', 'history', 'revisions'],
    key: 'sha',
    brief: briefCommit,
    from: { author: 'users.search:login', committer: 'users.search:login', ref: 'commits.list' },
    sync: {
      full: everything,
      changed: {
        operation: 'list',
        params: { since: '{since}', limit: 100 },
        format: 'rfc3339',
        field: 'commit.committer.date',
        order: 'unordered',
        inclusive: false,
        onlyNew: true,
      },
      deletes: 'never',
      parent: inRepository,
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/commits', {
      summary: 'List the commits of a branch, by path, author or time. They come without their changed files.',
      also: ['log', 'who changed', 'last commits', 'blame'],
      docs: docs('commits/commits', 'list-commits'),
      from: { sha: 'branches.list' },
      scopes: ['contents:read'],
      example: { owner: 'kestrelcloud', repo: 'platform', since: '2026-11-01T00:00:00Z' },
      input: v.strictObject({
        ...Repo,
        sha: doc(v.optional(Name), 'Branch, tag or SHA to start from. Default: the default branch.'),
        path: doc(v.optional(Name), 'Only commits that change this file or folder.'),
        author: doc(v.optional(Name), 'Only those of this author: login or email address.'),
        committer: doc(v.optional(Name), 'Only those of this committer: login or email address.'),
        since: doc(v.optional(Time), 'Only those after this time (ISO 8601), by the time of the commit.'),
        until: doc(v.optional(Time), 'Only those before this time (ISO 8601), by the time of the commit.'),
        ...Page,
      }),
      item: Commit,
    }),

    get: operation('GET /repos/{owner}/{repo}/commits/{ref+}', {
      summary: 'Get a commit with its changed files and their diffs. More than 300 files come in pages, at most 3000.',
      also: ['diff', 'what changed'],
      brief: [...briefCommit, 'stats'],
      docs: docs('commits/commits', 'get-a-commit'),
      scopes: ['contents:read'],
      responseHeaders: ['link'],
      input: v.strictObject({ ...Repo, ref: commitRef, ...PageNumber }),
      output: Commit,
    }),

    compare: operation('GET /repos/{owner}/{repo}/compare/{basehead}', {
      summary:
        'Compare two branches, tags or commits: what head has that base lacks, with at most 250 commits without pages and at most 300 files.',
      also: [
        'diff',
        'between releases',
        'compare',
        'what changed between',
        'difference between versions',
        'since the last release',
      ],
      brief: ['status', 'ahead_by', 'behind_by', 'total_commits', 'merge_base_commit.sha', 'html_url'],
      docs: docs('commits/commits', 'compare-two-commits'),
      scopes: ['contents:read'],
      responseHeaders: ['link'],
      input: v.strictObject({
        ...Repo,
        basehead: doc(
          v.pipe(
            v.string(),
            v.regex(/^.+\.\.\..+$/, 'Expected base and head with three dots between, such as v1.0...main'),
          ),
          'Base and head with three dots between: v1.0...main. For a fork, write user:branch.',
        ),
        ...PageNumber,
      }),
      output: Comparison,
      example: { owner: 'kestrelcloud', repo: 'platform', basehead: 'v2.4.0...main' },
    }),
  }),
);

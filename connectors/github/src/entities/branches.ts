import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Flag, Page, Repo, sha } from '../fields.ts';
import { limits } from '../limits.ts';
import { Commit } from './commit-record.ts';
import { GitRef } from './git-ref-record.ts';
import { refName } from './ref-name.ts';
import { everything, inRepository } from './sync-parents.ts';

const inList = record(
  { name: v.string(), commit: record({ sha: v.string() }, { url: v.string() }) },
  { protected: doc(v.boolean(), 'Whether rules protect it.') },
);

/** A branch in a listing. */
export interface Branch extends v.InferOutput<typeof inList> {}
export const Branch: v.GenericSchema<unknown, Branch> = inList;

const whole = record(
  { name: v.string(), commit: doc(Commit, 'Its last commit.') },
  { protected: doc(v.boolean(), 'Whether rules protect it.'), protection: v.record(v.string(), v.unknown()) },
);

/** A branch with its last commit. */
export interface BranchWithCommit extends v.InferOutput<typeof whole> {}
export const BranchWithCommit: v.GenericSchema<unknown, BranchWithCommit> = whole;

/** Branches. */
export const branches = entity(
  {
    summary: 'Branches of a repository.',
    also: ['heads'],
    key: 'name',
    brief: ['name', 'commit.sha', 'protected'],
    sync: { full: everything, deletes: 'full_compare', parent: inRepository },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/branches', {
      summary: 'List the branches of a repository, each with the SHA of its last commit.',
      also: ['feature branches'],
      docs: docs('branches/branches', 'list-branches'),
      scopes: ['contents:read'],
      input: v.strictObject({
        ...Repo,
        protected: doc(Flag, 'true for protected branches only, false for unprotected ones only. Default: all.'),
        ...Page,
      }),
      item: Branch,
    }),

    get: operation('GET /repos/{owner}/{repo}/branches/{branch}', {
      summary: 'Get a branch with its last commit and whether it is protected.',
      brief: [
        'name',
        'protected',
        'commit.sha',
        'commit.commit.message',
        'commit.commit.author.name',
        'commit.commit.author.date',
      ],
      docs: docs('branches/branches', 'get-a-branch'),
      scopes: ['contents:read'],
      input: v.strictObject({ ...Repo, branch: refName('branch', '') }),
      output: BranchWithCommit,
    }),

    create: operation('POST /repos/{owner}/{repo}/git/refs', {
      summary:
        'Create a branch at a commit. Get the SHA from branches.get of the branch to start from. Impossible in a repository without commits.',
      also: ['branch off', 'new branch', 'fork off'],
      brief: ['ref', 'object.sha'],
      docs: docs('git/refs', 'create-a-reference'),
      from: { ref: null, sha: 'branches.get:commit.sha' },
      effect: 'write',
      scopes: ['contents:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...Repo,
        ref: refName('branch', 'refs/heads/'),
        sha: doc(sha, 'SHA of the commit that it points to.'),
      }),
      output: GitRef,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        ref: 'fix-login',
        sha: 'aa218f56b14c9653891f9e74264a383fa43fefbd',
      },
    }),

    delete: operation('DELETE /repos/{owner}/{repo}/git/refs/{ref+}', {
      summary: 'Delete a branch. Commits that no other branch or tag contains are lost. Closes its pull requests.',
      also: ['remove', 'clean up'],
      brief: [],
      docs: docs('git/refs', 'delete-a-reference'),
      effect: 'destructive',
      scopes: ['contents:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...Repo,
        ref: refName('branch', 'heads/'),
      }),
      output: Nothing,
      example: { owner: 'kestrelcloud', repo: 'platform', ref: 'fix-login' },
    }),
  }),
);

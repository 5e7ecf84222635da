import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { direction, docs, Flag, Id, InPull, Name, Page, Repo, Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { searchPages } from '../pages.ts';
import { Issue } from './issue-record.ts';
import { searchQuery, searchSort } from './issue-search.ts';
import { PullRequest, PullRequestDetails } from './pull-request-record.ts';
import { inRepository } from './sync-parents.ts';

const mergeSchema = record(
  { merged: v.boolean() },
  { sha: doc(v.string(), 'SHA of the commit that the merge created.'), message: v.string() },
);

/** What a merge did. */
export interface Merge extends v.InferOutput<typeof mergeSchema> {}
export const Merge: v.GenericSchema<unknown, Merge> = mergeSchema;

/** Pull requests. */
export const pullRequests = entity(
  {
    summary: 'Pull requests: proposals to merge one branch into another.',
    also: ['PRs', 'merge requests', 'MRs', 'code reviews', 'patches'],
    key: 'id',
    brief: ['number', 'title', 'state', 'draft', 'user.login', 'created_at', 'updated_at', 'merged_at', 'html_url'],
    sync: {
      full: { operation: 'list', params: { state: 'all', limit: 100 } },
      changed: {
        operation: 'list',
        params: { state: 'all', sort: 'updated', direction: 'desc', limit: 100 },
        format: 'rfc3339',
        field: 'updated_at',
        order: 'descending',
        inclusive: false,
      },
      deletes: 'full_compare',
      parent: inRepository,
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/pulls', {
      summary: 'List the pull requests of a repository: open ones, newest first, unless you say otherwise.',
      also: ['merged'],
      docs: docs('pulls/pulls', 'list-pull-requests'),
      from: { head: 'pull_requests.list:head.label' },
      example: { owner: 'kestrelcloud', repo: 'platform', base: 'main', sort: 'long-running' },
      scopes: ['pull_requests:read'],
      input: v.strictObject({
        ...Repo,
        state: doc(
          v.optional(v.picklist(['open', 'closed', 'all'])),
          'open, closed (also merged ones) or all. Default: open.',
        ),
        head: doc(v.optional(Name), 'Only those from this branch, with its owner: octocat:fix-login.'),
        base: doc(v.optional(Name), 'Only those into this branch.'),
        sort: doc(
          v.optional(v.picklist(['created', 'updated', 'popularity', 'long-running'])),
          'What to order by: created, updated, popularity (number of comments), or long-running (age, and only those open for a month with activity in the last one). Default: created.',
        ),
        direction: direction('desc by creation, otherwise asc'),
        ...Page,
      }),
      item: PullRequest,
    }),

    get: operation('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      summary:
        'Get a pull request with its size and whether it can be merged. `mergeable` is null while GitHub computes it: get it again after some seconds.',
      also: ['mergeable', 'conflicts', 'details', 'ready to merge'],
      brief: [
        'number',
        'title',
        'state',
        'draft',
        'body',
        'user.login',
        'head.ref',
        'head.sha',
        'base.ref',
        'mergeable',
        'mergeable_state',
        'additions',
        'deletions',
        'changed_files',
        'requested_reviewers',
        'merged_at',
        'html_url',
      ],
      docs: docs('pulls/pulls', 'get-a-pull-request'),
      scopes: ['pull_requests:read'],
      input: v.strictObject({ ...InPull }),
      output: PullRequestDetails,
    }),

    search: list('GET /search/issues', {
      summary:
        'Search pull requests by words and qualifiers, in one repository or all of GitHub. The first 1000 results can be read. Returns them as issues, without branches: get one for those.',
      also: ['find', 'waiting for review', 'assigned to me', 'my PRs', 'need my review', 'review requested'],
      brief: [
        'number',
        'title',
        'state',
        'draft',
        'user.login',
        'pull_request.merged_at',
        'created_at',
        'updated_at',
        'html_url',
      ],
      docs: docs('search/search', 'search-issues-and-pull-requests'),
      scopes: ['pull_requests:read'],
      rateLimit: limits.search,
      pagination: searchPages,
      input: v.strictObject({
        q: searchQuery(
          'pr',
          'Words and qualifiers, such as: repo:acme/shop is:open draft:false review:required review-requested:octocat author:octocat is:merged merged:>=2026-11-01. People are logins; yours is in viewer.get.',
        ),
        ...searchSort(),
        ...Page,
      }),
      item: Issue,
      example: { q: 'repo:kestrelcloud/platform is:open draft:false', sort: 'updated' },
    }),

    create: operation('POST /repos/{owner}/{repo}/pulls', {
      summary:
        'Open a pull request to merge branch `head` into branch `base`. Watchers and people mentioned are notified.',
      also: ['open', 'propose', 'raise', 'new PR', 'submit'],
      docs: docs('pulls/pulls', 'create-a-pull-request'),
      effect: 'write',
      sends: true,
      scopes: ['pull_requests:write'],
      rateLimit: limits.content,
      input: v.pipe(
        v.strictObject({
          ...Repo,
          head: doc(Name, 'Branch with the changes. For a fork, write owner:branch.'),
          base: doc(Name, 'Branch of this repository to merge into.'),
          title: doc(v.optional(Name), 'Title. Required unless `issue` is given.'),
          body: doc(Text, 'Text, as Markdown. "Fixes #42" closes issue 42 with the merge.'),
          draft: doc(Flag, 'Whether it is a draft. Default: false.'),
          head_repo: doc(
            v.optional(Name),
            'Name of the repository of `head`, if an organization owns both repositories.',
          ),
          maintainer_can_modify: doc(Flag, 'Whether maintainers may push to the branch of a fork.'),
          issue: doc(v.optional(Id), 'Number of an issue to turn into this pull request, with its title and text.'),
        }),
        v.forward(
          v.check(({ title, issue }) => title !== undefined || issue !== undefined, 'Expected title or issue'),
          ['title'],
        ),
      ),
      output: PullRequestDetails,
      example: { owner: 'kestrelcloud', repo: 'platform', title: 'Fix the login', head: 'fix-login', base: 'main' },
    }),

    update: operation('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      summary:
        'Update title, text, state or base branch of a pull request. For labels, assignees and milestone use issues.update with its number; to merge, pull_requests.merge.',
      also: ['close', 'reopen', 'edit', 'title', 'description', 'retarget'],
      docs: docs('pulls/pulls', 'update-a-pull-request'),
      effect: 'write',
      idempotent: true,
      // As in issues.update.
      sendsWhen: { body: 'given', state: 'given' },
      scopes: ['pull_requests:write'],
      rateLimit: limits.write,
      input: v.pipe(
        v.strictObject({
          ...InPull,
          title: doc(v.optional(Name), 'New title.'),
          body: doc(Text, 'New text, as Markdown. Replaces the whole text. @login mentions and notifies a person.'),
          state: doc(v.optional(v.picklist(['open', 'closed'])), 'open reopens it, closed closes it without a merge.'),
          base: doc(v.optional(Name), 'Branch of this repository to merge into.'),
          maintainer_can_modify: doc(Flag, 'Whether maintainers may push to the branch of a fork.'),
        }),
        changesSomething('owner', 'repo', 'pull_number'),
      ),
      output: PullRequestDetails,
      example: { owner: 'kestrelcloud', repo: 'platform', pull_number: 7, base: 'main' },
    }),

    merge: operation('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
      summary:
        'Merge a pull request into its base branch, which notifies people and may start deployments. Pass `sha` to merge only what you have seen. Fails with 405 if it cannot be merged, with 409 if the head has changed.',
      also: ['land', 'squash', 'ship', 'merge', 'rebase'],
      brief: [],
      from: { sha: 'pull_requests.get:head.sha' },
      docs: docs('pulls/pulls', 'merge-a-pull-request'),
      effect: 'write',
      sends: true,
      scopes: ['contents:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...InPull,
        merge_method: doc(
          v.optional(v.picklist(['merge', 'squash', 'rebase'])),
          'How: merge (a merge commit), squash or rebase. The repository may allow only some. Default: merge.',
        ),
        sha: doc(v.optional(Name), 'SHA that the head must have: `head.sha` of the pull request.'),
        commit_title: doc(Text, 'Title of the commit.'),
        commit_message: doc(Text, 'Text to add to the message of the commit.'),
      }),
      output: Merge,
    }),
  }),
);

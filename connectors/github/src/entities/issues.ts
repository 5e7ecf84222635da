import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { direction, docs, Id, InIssue, Name, Page, Repo, Text, Time } from '../fields.ts';
import { limits } from '../limits.ts';
import { searchPages } from '../pages.ts';
import { assignee, chosenLabel, fieldValueEntries, milestone, newLabel, suggestion } from './issue-input.ts';
import { Issue, wholeIssue } from './issue-record.ts';
import { searchQuery, searchSort } from './issue-search.ts';
import { inRepository } from './sync-parents.ts';

const title = v.union([Name, v.number()]);

/** Issues. */
export const issues = entity(
  {
    summary: 'Issues of a repository: bugs, tasks and ideas. Pull requests are issues, too.',
    also: ['tickets', 'bugs', 'tasks', 'bug reports', 'feature requests', 'backlog'],
    key: 'id',
    brief: ['id', 'number', 'title', 'state', 'user.login', 'milestone.title', 'created_at', 'updated_at', 'html_url'],
    from: { 'labels.id': 'labels.list:id' },
    sync: {
      full: { operation: 'list', params: { state: 'all', limit: 100 } },
      changed: {
        operation: 'list',
        params: { state: 'all', since: '{since}', sort: 'updated', direction: 'asc', limit: 100 },
        format: 'rfc3339',
        field: 'updated_at',
        order: 'ascending',
        inclusive: false,
      },
      deletes: 'full_compare',
      parent: inRepository,
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/issues', {
      summary:
        'List issues and pull requests of a repository: open ones, newest first, unless you say otherwise. Records with `pull_request` are pull requests.',
      also: ['unassigned', 'triage', 'backlog', 'labelled', 'by label'],
      docs: docs('issues/issues', 'list-repository-issues'),
      example: { owner: 'kestrelcloud', repo: 'platform', state: 'open', labels: 'bug', assignee: 'none' },
      scopes: ['issues:read'],
      input: v.strictObject({
        ...Repo,
        state: doc(v.optional(v.picklist(['open', 'closed', 'all'])), 'open, closed or all. Default: open.'),
        labels: doc(
          v.optional(Name),
          'Only those with all of these labels: names from labels.list separated by commas, such as bug,ui. An unknown name finds nothing.',
        ),
        assignee: doc(
          v.optional(Name),
          'Only those of this assignee: a login, not a full name; * for anyone, or none.',
        ),
        creator: doc(v.optional(Name), 'Only those that this user opened: a login.'),
        mentioned: doc(v.optional(Name), 'Only those that mention this user: a login.'),
        milestone: doc(
          v.optional(v.union([Id, Name])),
          'Only those of this milestone: its number, not its title; * for any, or none.',
        ),
        type: doc(v.optional(Name), 'Only those of this issue type: its name, * for any, or none.'),
        issue_field_values: doc(
          v.optional(Name),
          'Only those with these values of issue fields: field_slug:value, separated by commas.',
        ),
        since: doc(v.optional(Time), 'Only those updated after this time (ISO 8601).'),
        sort: doc(
          v.optional(v.picklist(['created', 'updated', 'comments'])),
          'Field to order by: created, updated, or comments (their number). Default: created.',
        ),
        direction: direction('desc'),
        ...Page,
      }),
      item: Issue,
    }),

    get: operation('GET /repos/{owner}/{repo}/issues/{issue_number}', {
      summary:
        'Get an issue, or a pull request as an issue, by its number. A transferred issue is read where it is now.',
      also: ['read', 'details', 'show'],
      brief: wholeIssue,
      docs: docs('issues/issues', 'get-an-issue'),
      scopes: ['issues:read'],
      input: v.strictObject({ ...InIssue }),
      output: Issue,
    }),

    search: list('GET /search/issues', {
      summary:
        'Search issues by words and qualifiers, in one repository or all of GitHub. The first 1000 results can be read.',
      also: ['find', 'mentioning', 'look for', 'my issues', 'assigned to me'],
      docs: docs('search/search', 'search-issues-and-pull-requests'),
      scopes: ['issues:read'],
      rateLimit: limits.search,
      pagination: searchPages,
      input: v.strictObject({
        q: searchQuery(
          'issue',
          'Words and qualifiers, such as: timeout repo:acme/shop is:open label:bug -assignee:octocat no:assignee updated:>=2026-11-01. People are logins; yours is in viewer.get.',
        ),
        ...searchSort(),
        ...Page,
      }),
      item: Issue,
      example: { q: 'memory repo:kestrelcloud/platform is:open label:bug', sort: 'updated' },
    }),

    create: operation('POST /repos/{owner}/{repo}/issues', {
      summary:
        'Open an issue. Watchers, assignees and people mentioned are notified. Without push access, GitHub drops labels, assignees, milestone and type without an error.',
      also: ['open', 'file', 'report a bug', 'raise', 'new issue', 'log'],
      docs: docs('issues/issues', 'create-an-issue'),
      effect: 'write',
      sends: true,
      scopes: ['issues:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...Repo,
        title: doc(title, 'Title of the issue.'),
        body: doc(Text, 'Text, as Markdown. @login mentions and notifies a person.'),
        labels: doc(v.optional(v.array(newLabel())), 'Names of labels. New names become new labels.'),
        assignees: doc(v.optional(v.array(Name)), 'Logins of the assignees, at most 10.'),
        assignee: doc(v.optional(v.nullable(v.string())), 'Deprecated, and not in version 2026-03-10. Use assignees.'),
        milestone,
        type: doc(v.optional(v.nullable(v.string())), 'Name of the issue type, in organizations that have types.'),
        issue_field_values: doc(
          v.optional(v.array(v.strictObject({ ...fieldValueEntries() }))),
          'Values of issue fields, in organizations that have fields.',
        ),
      }),
      output: Issue,
      example: { owner: 'kestrelcloud', repo: 'platform', title: 'Checkout times out', labels: ['bug'] },
    }),

    update: operation('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      summary:
        'Update an issue or pull request: title, text, state, labels, assignees, milestone. `labels` and `assignees` replace all existing ones; to add some, use issue_labels.create and issue_assignees.create.',
      also: ['close', 'reopen', 'edit', 'assign', 'label', 'resolve', 'title', 'milestone', 'wontfix'],
      docs: docs('issues/issues', 'update-an-issue'),
      effect: 'write',
      // Repeating it sets the same values.
      idempotent: true,
      // Closing, reopening and assigning notify people, and so does a new text with a mention: general knowledge, as GitHub's
      // document says of creating alone that it notifies.
      sendsWhen: { body: 'given', state: 'given', assignees: 'given', assignee: 'given' },
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.pipe(
        v.strictObject({
          ...InIssue,
          title: doc(v.optional(v.nullable(title)), 'New title.'),
          body: doc(
            v.optional(v.nullable(v.string())),
            'New text, as Markdown. Replaces the whole text. @login mentions and notifies a person.',
          ),
          state: doc(v.optional(v.picklist(['open', 'closed'])), 'open reopens it, closed closes it.'),
          state_reason: doc(
            v.optional(v.nullable(v.picklist(['completed', 'not_planned', 'duplicate', 'reopened']))),
            'Why the state changes: completed, not_planned, duplicate or reopened. Ignored without a change of state.',
          ),
          duplicate_issue_id: doc(
            v.optional(Id),
            '`id`, not number, of the issue that it duplicates. Only with state_reason duplicate.',
          ),
          labels: doc(
            v.optional(v.array(chosenLabel())),
            'Names of labels. Replaces all labels; an empty list removes them.',
          ),
          assignees: doc(
            v.optional(v.array(assignee())),
            'Logins. Replaces all assignees; an empty list removes them.',
          ),
          assignee: doc(
            v.optional(v.nullable(v.string())),
            'Deprecated, and not in version 2026-03-10. Use assignees.',
          ),
          milestone,
          type: doc(
            v.optional(
              v.nullable(
                v.union([
                  Name,
                  v.strictObject({
                    value: doc(v.nullable(v.string()), 'Name of the issue type. null removes it.'),
                    ...suggestion(),
                  }),
                ]),
              ),
            ),
            'Name of the issue type. null removes it.',
          ),
          issue_field_values: doc(
            v.optional(v.array(v.strictObject({ ...fieldValueEntries(), ...suggestion() }))),
            'Values of issue fields to set. Other fields keep their values.',
          ),
        }),
        changesSomething('owner', 'repo', 'issue_number'),
      ),
      output: Issue,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        issue_number: 42,
        state: 'closed',
        state_reason: 'completed',
      },
    }),
  }),
);

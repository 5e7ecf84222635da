import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, HtmlUrl, NodeId, Updated } from '../fields.ts';
import { Account } from './account-record.ts';
import { Label } from './label-record.ts';
import { Milestone } from './milestone-record.ts';
import { ReactionCounts } from './reaction-record.ts';

const pullRequest = record(
  {},
  { url: v.string(), html_url: v.string(), merged_at: doc(v.string(), 'Time of the merge, if it was merged.') },
);
const fieldValue = record(
  { issue_field_id: v.number() },
  { issue_field_name: v.string(), data_type: v.string(), value: v.unknown() },
);

// `assignee`, which version 2026-03-10 leaves out, is not listed: `assignees` holds it as well.
const schema = record(
  {
    id: doc(v.number(), 'ID, unique on GitHub. Most operations take `number` instead.'),
    number: doc(v.number(), 'Number within the repository, which parameters take.'),
    title: v.string(),
  },
  {
    node_id: NodeId,
    state: doc(v.string(), 'open or closed.'),
    state_reason: doc(v.string(), 'Why: completed, not_planned, duplicate or reopened.'),
    body: doc(v.string(), 'Text, as Markdown.'),
    user: doc(Account, 'Who opened it.'),
    author_association: doc(
      v.string(),
      "The opener's relation to the repository: OWNER, MEMBER, CONTRIBUTOR, NONE and so on.",
    ),
    labels: doc(v.array(v.union([v.string(), Label])), 'Labels, as records. GitHub documents names as well.'),
    assignees: v.array(Account),
    milestone: Milestone,
    type: doc(
      record({ name: v.string() }, { id: v.number(), color: v.string() }),
      'Issue type, in organizations that have types.',
    ),
    issue_field_values: v.array(fieldValue),
    pull_request: doc(pullRequest, 'Present if it is a pull request, absent for an issue.'),
    draft: doc(v.boolean(), 'Whether the pull request is a draft.'),
    comments: doc(v.number(), 'Number of comments.'),
    reactions: ReactionCounts,
    sub_issues_summary: record({}, { total: v.number(), completed: v.number(), percent_completed: v.number() }),
    issue_dependencies_summary: record({}, { blocked_by: v.number(), blocking: v.number() }),
    locked: doc(v.boolean(), 'Whether only collaborators may comment.'),
    closed_at: v.string(),
    closed_by: Account,
    repository_url: doc(v.string(), 'Address of the repository in the API, which ends in its owner and name.'),
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** The fields of a single issue, with its text. */
export const wholeIssue = [
  'id',
  'number',
  'title',
  'state',
  'state_reason',
  'body',
  'user.login',
  'labels',
  'assignees',
  'milestone.title',
  'type.name',
  'comments',
  'created_at',
  'updated_at',
  'closed_at',
  'html_url',
] as const;

/** An issue, or a pull request as an issue: then it has `pull_request`. */
export interface Issue extends v.InferOutput<typeof schema> {}
export const Issue: v.GenericSchema<unknown, Issue> = schema;

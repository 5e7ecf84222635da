import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, HtmlUrl, NodeId, Updated } from '../fields.ts';
import { Account } from './account-record.ts';
import { Label } from './label-record.ts';
import { Milestone } from './milestone-record.ts';
import { RepositoryReference } from './repository-record.ts';
import { Team } from './team-record.ts';

const end = record(
  { ref: doc(v.string(), 'Name of the branch.'), sha: doc(v.string(), 'SHA of its last commit.') },
  {
    label: doc(v.string(), 'Owner and branch: acme:main.'),
    repo: doc(RepositoryReference, 'Its repository; absent if the fork was deleted.'),
    user: Account,
  },
);
const autoMerge = record({}, { enabled_by: Account, merge_method: v.string(), commit_title: v.string() });

// `assignee` and `merge_commit_sha`, which version 2026-03-10 leaves out, are not listed.
const schema = record(
  {
    id: doc(v.number(), 'ID, unique on GitHub. Operations take `number` instead.'),
    number: doc(v.number(), 'Number within the repository, which parameters take.'),
    title: v.string(),
    head: doc(end, 'The branch with the changes.'),
    base: doc(end, 'The branch to merge into.'),
  },
  {
    node_id: NodeId,
    state: doc(v.string(), 'open or closed. A merged one is closed and has merged_at.'),
    draft: v.boolean(),
    body: doc(v.string(), 'Text, as Markdown.'),
    user: doc(Account, 'Who opened it.'),
    author_association: doc(
      v.string(),
      "The opener's relation to the repository: OWNER, MEMBER, CONTRIBUTOR, NONE and so on.",
    ),
    labels: v.array(Label),
    assignees: v.array(Account),
    requested_reviewers: doc(
      v.array(Account),
      'People whose review is awaited. A person who has reviewed is no longer listed.',
    ),
    requested_teams: doc(v.array(Team), 'Teams whose review is awaited.'),
    milestone: Milestone,
    locked: v.boolean(),
    auto_merge: doc(autoMerge, 'Present if it is merged automatically once it can be.'),
    merged_at: doc(v.string(), 'Time of the merge. Absent if it was not merged.'),
    closed_at: v.string(),
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** A pull request, as listings return it. */
export interface PullRequest extends v.InferOutput<typeof schema> {}
export const PullRequest: v.GenericSchema<unknown, PullRequest> = schema;

const details = record(
  {},
  {
    merged: v.boolean(),
    mergeable: doc(
      v.boolean(),
      'Whether it can be merged without conflicts. null while GitHub computes it: get it again after some seconds.',
    ),
    mergeable_state: doc(
      v.string(),
      'Why it can or cannot be merged, such as clean, dirty (conflicts), blocked, behind, unstable (failing checks) or unknown.',
    ),
    rebaseable: v.boolean(),
    merged_by: Account,
    comments: doc(v.number(), 'Number of comments in its conversation.'),
    review_comments: doc(v.number(), 'Number of comments on its lines.'),
    commits: v.number(),
    additions: v.number(),
    deletions: v.number(),
    changed_files: v.number(),
    maintainer_can_modify: v.boolean(),
  },
);

const single = /* @__PURE__ */ (() => v.object({ ...schema.entries, ...details.entries }))();

/** A pull request with what only a single one has. */
export interface PullRequestDetails extends v.InferOutput<typeof single> {}
export const PullRequestDetails: v.GenericSchema<unknown, PullRequestDetails> = single;

import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, HtmlUrl, NodeId, Updated } from '../fields.ts';
import { Account } from './account-record.ts';

const reference = record(
  { id: v.number(), full_name: doc(v.string(), 'Owner and name: acme/shop.') },
  { node_id: NodeId, name: v.string(), owner: Account, private: v.boolean(), html_url: HtmlUrl, fork: v.boolean() },
);

/** A repository as other records refer to it. */
export interface RepositoryReference extends v.InferOutput<typeof reference> {}
export const RepositoryReference: v.GenericSchema<unknown, RepositoryReference> = reference;

const permissions = record(
  {},
  { admin: v.boolean(), maintain: v.boolean(), push: v.boolean(), triage: v.boolean(), pull: v.boolean() },
);

// Fields that version 2026-03-10 leaves out, such as `has_downloads`, are not listed.
const schema = record(
  {
    id: v.number(),
    name: v.string(),
    full_name: doc(v.string(), 'Owner and name: acme/shop.'),
    owner: Account,
    private: v.boolean(),
  },
  {
    node_id: NodeId,
    html_url: HtmlUrl,
    description: v.string(),
    homepage: v.string(),
    default_branch: doc(v.string(), 'Name of the branch that calls use when they name none.'),
    visibility: doc(v.string(), 'public, private or internal.'),
    fork: v.boolean(),
    archived: doc(v.boolean(), 'Whether it is read-only.'),
    disabled: v.boolean(),
    is_template: v.boolean(),
    language: doc(v.string(), 'Language of most of its code.'),
    topics: v.array(v.string()),
    license: record({}, { key: v.string(), name: v.string(), spdx_id: v.string() }),
    stargazers_count: v.number(),
    subscribers_count: doc(v.number(), 'Number of watchers. `watchers_count` is the number of stars.'),
    forks_count: v.number(),
    open_issues_count: doc(v.number(), 'Number of open issues and open pull requests together.'),
    size: doc(v.number(), 'Size in kilobytes.'),
    has_issues: v.boolean(),
    has_projects: v.boolean(),
    has_wiki: v.boolean(),
    has_discussions: v.boolean(),
    clone_url: v.string(),
    ssh_url: v.string(),
    allow_squash_merge: v.boolean(),
    allow_merge_commit: v.boolean(),
    allow_rebase_merge: v.boolean(),
    allow_auto_merge: v.boolean(),
    delete_branch_on_merge: v.boolean(),
    permissions: doc(permissions, 'What the credential may do there.'),
    pushed_at: doc(v.string(), 'Time of the last push.'),
    created_at: Created,
    updated_at: Updated,
  },
);

/** The fields of a compact repository. */
export const briefRepository = [
  'id',
  'full_name',
  'description',
  'visibility',
  'archived',
  'language',
  'stargazers_count',
  'open_issues_count',
  'pushed_at',
] as const;

/** A repository. */
export interface Repository extends v.InferOutput<typeof schema> {}
export const Repository: v.GenericSchema<unknown, Repository> = schema;

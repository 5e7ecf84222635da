import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { HtmlUrl, NodeId } from '../fields.ts';
import { Account } from './account-record.ts';

const fileSchema = record(
  { filename: doc(v.string(), 'Path of the file.') },
  {
    sha: doc(v.string(), 'SHA of the blob.'),
    status: doc(v.string(), 'added, removed, modified, renamed, copied, changed or unchanged.'),
    additions: doc(v.number(), 'Lines added.'),
    deletions: doc(v.number(), 'Lines removed.'),
    changes: v.number(),
    patch: doc(v.string(), 'Diff of the file. Absent for binary and for very large files.'),
    previous_filename: doc(v.string(), 'Path before it was renamed.'),
    raw_url: v.string(),
  },
);

/** A file that a commit or a pull request changes. */
export interface ChangedFile extends v.InferOutput<typeof fileSchema> {}
export const ChangedFile: v.GenericSchema<unknown, ChangedFile> = fileSchema;

const signature = record({}, { name: v.string(), email: v.string(), date: v.string() });
const verification = record({}, { verified: v.boolean(), reason: v.string() });

const schema = record(
  {
    sha: doc(v.string(), 'SHA of the commit.'),
    commit: record(
      { message: v.string() },
      {
        author: doc(signature, 'Who wrote it, and when.'),
        committer: doc(signature, 'Who committed it, and when.'),
        comment_count: v.number(),
        verification: doc(verification, 'Whether its signature is valid.'),
      },
    ),
  },
  {
    node_id: NodeId,
    html_url: HtmlUrl,
    author: doc(Account, "The author's account, if the email address belongs to one."),
    committer: Account,
    parents: v.array(record({ sha: v.string() }, {})),
    stats: doc(
      record({}, { additions: v.number(), deletions: v.number(), total: v.number() }),
      'Only of a single commit.',
    ),
    files: doc(v.array(ChangedFile), 'Only of a single commit.'),
  },
);

/** The fields of a compact commit. */
export const briefCommit = [
  'sha',
  'commit.message',
  'commit.author.name',
  'commit.author.date',
  'author.login',
  'html_url',
] as const;

/** A commit. */
export interface Commit extends v.InferOutput<typeof schema> {}
export const Commit: v.GenericSchema<unknown, Commit> = schema;

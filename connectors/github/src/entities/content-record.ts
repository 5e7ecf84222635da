import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { HtmlUrl } from '../fields.ts';

const entrySchema = record(
  {
    name: v.string(),
    path: doc(v.string(), 'Path from the root of the repository.'),
    sha: doc(v.string(), 'SHA of the blob, or of the folder.'),
  },
  {
    type: doc(
      v.string(),
      'file, dir, symlink or submodule. In version 2022-11-28, a submodule in a folder has type file.',
    ),
    size: doc(v.number(), 'Size in bytes.'),
    html_url: HtmlUrl,
    download_url: doc(v.string(), 'Address of the raw file. That of a private repository expires.'),
    submodule_git_url: v.string(),
  },
);

/** An entry of a folder. */
export interface DirectoryEntry extends v.InferOutput<typeof entrySchema> {}
export const DirectoryEntry: v.GenericSchema<unknown, DirectoryEntry> = entrySchema;

const fileSchema = record(
  {
    name: v.string(),
    path: doc(v.string(), 'Path from the root of the repository.'),
    sha: doc(v.string(), 'SHA of the blob, which file_content.save and delete take.'),
  },
  {
    type: doc(v.string(), 'file, dir, symlink or submodule.'),
    size: doc(v.number(), 'Size in bytes.'),
    encoding: doc(v.string(), 'base64, or none for a file over 1 MB.'),
    content: doc(
      v.string(),
      'The file as Base64 with line breaks. Empty for a file over 1 MB: read it with file_content.get_text.',
    ),
    entries: doc(v.array(DirectoryEntry), 'Entries, if the path is a folder.'),
    target: doc(v.string(), 'Path that a symlink points to.'),
    html_url: HtmlUrl,
    download_url: doc(v.string(), 'Address of the raw file. That of a private repository expires.'),
    submodule_git_url: v.string(),
  },
);

/** A file with its content. */
export interface FileContent extends v.InferOutput<typeof fileSchema> {}
export const FileContent: v.GenericSchema<unknown, FileContent> = /* @__PURE__ */ v.pipe(
  fileSchema,
  /* @__PURE__ */ v.check(
    ({ encoding }) => encoding !== 'none',
    'GitHub leaves out the content of a file over 1 MB. Read it with file_content.get_text or download.',
  ),
);

const gitCommit = record(
  { sha: v.string() },
  {
    message: v.string(),
    html_url: HtmlUrl,
    author: record({}, { name: v.string(), email: v.string(), date: v.string() }),
  },
);

const changeSchema = record(
  { commit: doc(gitCommit, 'The commit that the change created.') },
  { content: doc(DirectoryEntry, 'The file. Its `sha` is what the next change needs. Absent after it was deleted.') },
);

/** What saving or deleting a file did. */
export interface FileChange extends v.InferOutput<typeof changeSchema> {}
export const FileChange: v.GenericSchema<unknown, FileChange> = changeSchema;

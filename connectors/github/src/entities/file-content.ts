import { doc, download, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { base64OfText } from '../base64.ts';
import { docs, Name, owner, Repo, repo } from '../fields.ts';
import { limits } from '../limits.ts';
import { FileChange, FileContent } from './content-record.ts';

export const path = doc(
  Name,
  'Path from the root of the repository, such as src/index.ts. Slashes are sent as they are.',
);
export const ref = doc(v.optional(Name), 'Branch, tag or SHA to read from. Default: the default branch.');

const branch = doc(v.optional(Name), 'Branch to commit to. Default: the default branch.');
const message = doc(Name, 'Message of the commit.');
const raw = 'application/vnd.github.raw+json';

const person = v.strictObject({
  name: doc(Name, 'Name.'),
  email: doc(Name, 'Email address.'),
  date: doc(v.optional(Name), 'Time, in ISO 8601 format.'),
});
const committer = doc(v.optional(person), "Who commits it. Default: the credential's user.");
const author = doc(v.optional(person), 'Who wrote it. Default: the committer.');

// GitHub takes Base64 only. Text that an agent encodes itself is easily wrong, and text that is sent as Base64 by mistake is
// stored as other bytes where it happens to be valid. So there is a parameter for each, named for what it holds.
const newContent = v.pipe(
  v.strictObject({
    owner,
    repo,
    path,
    message,
    text: doc(
      v.optional(v.string()),
      'The whole new file as plain text, which is saved in UTF-8. Do not encode it. Required unless `base64` is given.',
    ),
    base64: doc(
      v.optional(v.pipe(v.string(), v.base64('Expected standard Base64; pass plain text as `text`'))),
      'The whole new file as Base64 of its bytes, for binary files. Instead of `text`.',
    ),
    sha: doc(
      v.optional(Name),
      '`sha` of the file that is replaced, from file_content.get. Required for an existing file; omit it for a new one.',
    ),
    branch,
    committer,
    author,
  }),
  v.forward(
    v.check(({ text, base64 }) => (text === undefined) !== (base64 === undefined), 'Expected either text or base64'),
    ['text'],
  ),
  v.transform(({ text, ...rest }) => (text === undefined ? rest : { ...rest, base64: base64OfText(text) })),
);

/** Bytes that are not UTF-8 have been read as U+FFFD; text holds no NUL. */
const fileText = () =>
  v.pipe(
    v.string(),
    v.check(
      (text) => !/[\0\uFFFD]/.test(text),
      'The file is not text in UTF-8, so characters are lost. Get its bytes with file_content.download.',
    ),
  );

/** Files. */
export const fileContent = entity(
  {
    summary: 'Files of a repository.',
    also: ['files', 'source code', 'contents', 'README'],
    key: 'path',
    brief: ['path', 'type', 'size', 'sha', 'html_url'],
    from: { path: 'code.search:path' },
  },
  () => ({
    get: operation('GET /repos/{owner}/{repo}/contents/{path+}', {
      summary:
        'Get a file with its `sha`, which changes need, and its content as Base64, up to 1 MB. To read text, use file_content.get_text.',
      docs: docs('repos/contents', 'get-repository-content'),
      scopes: ['contents:read'],
      // A folder is one object then, too, in place of a list.
      accept: 'application/vnd.github.object+json',
      input: v.strictObject({ ...Repo, path, ref }),
      output: FileContent,
      example: { owner: 'kestrelcloud', repo: 'platform', path: 'src/index.ts', ref: 'main' },
    }),

    getText: operation('GET /repos/{owner}/{repo}/contents/{path+}', {
      summary: 'Get the text of a file as it is, also of one over 1 MB. Without `sha`; for binary files use download.',
      also: ['read', 'open', 'cat', 'show', 'view', 'look at'],
      brief: [],
      docs: docs('repos/contents', 'get-repository-content'),
      scopes: ['contents:read'],
      accept: raw,
      text: raw,
      input: v.strictObject({ ...Repo, path, ref }),
      output: fileText(),
      example: { owner: 'kestrelcloud', repo: 'platform', path: 'README.md' },
    }),

    download: download('GET /repos/{owner}/{repo}/contents/{path+}', {
      summary: 'Download the bytes of a file, up to 100 MB.',
      also: ['save locally', 'export'],
      docs: docs('repos/contents', 'get-repository-content'),
      scopes: ['contents:read'],
      accept: raw,
      mediaType: raw,
      input: v.strictObject({ ...Repo, path, ref }),
      example: { owner: 'kestrelcloud', repo: 'platform', path: 'docs/logo.png' },
    }),

    save: operation('PUT /repos/{owner}/{repo}/contents/{path+}', {
      summary:
        'Create or replace a file by a commit. Pass `text` as it is, or `base64` for binary files. To replace a file, pass its `sha`: the call fails (409) if someone changed it since. Make such changes one after the other.',
      also: ['write', 'commit', 'create file', 'edit file', 'push', 'update file', 'change', 'overwrite'],
      brief: ['commit.sha', 'commit.html_url', 'content.path', 'content.sha'],
      from: { sha: 'file_content.get:sha' },
      docs: docs('repos/contents', 'create-or-update-file-contents'),
      effect: 'write',
      scopes: ['contents:write'],
      rateLimit: limits.write,
      wire: { text: 'content', base64: 'content' },
      input: newContent,
      output: FileChange,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        path: 'docs/faq.md',
        message: 'Add the FAQ',
        text: '# FAQ\n',
      },
    }),

    delete: operation('DELETE /repos/{owner}/{repo}/contents/{path+}', {
      summary:
        'Delete a file by a commit. Earlier commits keep it. Fails (409) if someone changed it since you read `sha`.',
      also: ['remove'],
      brief: ['commit.sha', 'commit.html_url'],
      from: { sha: 'file_content.get:sha' },
      docs: docs('repos/contents', 'delete-a-file'),
      effect: 'destructive',
      scopes: ['contents:write'],
      rateLimit: limits.write,
      in: { message: 'body', sha: 'body', branch: 'body', committer: 'body', author: 'body' },
      input: v.strictObject({
        ...Repo,
        path,
        message,
        sha: doc(Name, '`sha` of the file, from file_content.get.'),
        branch,
        committer,
        author,
      }),
      output: FileChange,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        path: 'docs/faq.md',
        message: 'Remove the FAQ',
        sha: '3d21ec53a331a6f037a91c368710b99387d012c1',
      },
    }),
  }),
);

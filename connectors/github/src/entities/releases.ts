import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, Flag, HtmlUrl, Name, NodeId, Page, Repo, Text, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { Account } from './account-record.ts';
import { everything, inRepository } from './sync-parents.ts';

const asset = record(
  { id: v.number(), name: v.string() },
  {
    label: v.string(),
    content_type: v.string(),
    size: doc(v.number(), 'Size in bytes.'),
    digest: doc(v.string(), 'Checksum, as sha256:<hex>.'),
    download_count: v.number(),
    browser_download_url: v.string(),
    state: v.string(),
    created_at: Created,
  },
);

const schema = record(
  { id: v.number(), tag_name: v.string() },
  {
    node_id: NodeId,
    name: v.string(),
    body: doc(v.string(), 'Release notes, as Markdown.'),
    draft: doc(v.boolean(), 'Whether it is not published.'),
    prerelease: v.boolean(),
    immutable: v.boolean(),
    target_commitish: doc(v.string(), 'Branch or SHA that the tag is created from.'),
    author: Account,
    assets: doc(v.array(asset), 'Files of the release.'),
    html_url: HtmlUrl,
    created_at: doc(v.string(), 'Time of the commit, not of the release.'),
    published_at: doc(v.string(), 'Time of publication. Absent for a draft.'),
    updated_at: Updated,
  },
);

/** A release. */
export interface Release extends v.InferOutput<typeof schema> {}
export const Release: v.GenericSchema<unknown, Release> = schema;

const briefNotes = ['id', 'tag_name', 'name', 'body', 'prerelease', 'author.login', 'published_at', 'html_url'];

/** Releases. */
export const releases = entity(
  {
    summary: 'Releases of a repository: notes and files for a tag.',
    also: ['versions', 'changelog'],
    key: 'id',
    brief: ['id', 'tag_name', 'name', 'draft', 'prerelease', 'author.login', 'published_at', 'html_url'],
    sync: { full: everything, deletes: 'full_compare', parent: inRepository },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/releases', {
      summary: 'List releases, including drafts if the credential may write. Tags without a release are in tags.list.',
      docs: docs('releases/releases', 'list-releases'),
      scopes: ['contents:read'],
      input: v.strictObject({ ...Repo, ...Page }),
      item: Release,
    }),

    get: operation('GET /repos/{owner}/{repo}/releases/tags/{tag}', {
      summary: 'Get the published release of a tag.',
      also: ['release notes', 'changelog'],
      brief: briefNotes,
      docs: docs('releases/releases', 'get-a-release-by-tag-name'),
      scopes: ['contents:read'],
      input: v.strictObject({ ...Repo, tag: doc(Name, 'Name of the tag, such as v1.0.') }),
      output: Release,
      example: { owner: 'kestrelcloud', repo: 'platform', tag: 'v2.5.0' },
    }),

    getLatest: operation('GET /repos/{owner}/{repo}/releases/latest', {
      summary: 'Get the latest published release that is neither a draft nor a prerelease.',
      also: ['current version', 'newest'],
      brief: briefNotes,
      docs: docs('releases/releases', 'get-the-latest-release'),
      scopes: ['contents:read'],
      input: v.strictObject({ ...Repo }),
      output: Release,
    }),

    create: operation('POST /repos/{owner}/{repo}/releases', {
      summary:
        'Create a release, and its tag if that does not exist. Unless it is a draft, it is published at once and watchers are notified.',
      also: ['publish', 'ship', 'cut', 'tag a version'],
      docs: docs('releases/releases', 'create-a-release'),
      effect: 'write',
      sendsWhen: { draft: [false, null] },
      scopes: ['contents:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...Repo,
        tag_name: doc(Name, 'Name of the tag.'),
        target_commitish: doc(
          v.optional(Name),
          'Branch or SHA to create the tag from. Ignored if the tag exists. Default: the default branch.',
        ),
        name: doc(Text, 'Title of the release.'),
        body: doc(Text, 'Release notes, as Markdown.'),
        draft: doc(Flag, 'true creates a draft, which nobody is notified of. Default: false.'),
        prerelease: doc(Flag, 'Whether it is a prerelease. Default: false.'),
        discussion_category_name: doc(
          v.optional(Name),
          'Name of an existing category, as in discussions.list. A discussion about the release is created in it.',
        ),
        generate_release_notes: doc(
          Flag,
          'Whether GitHub writes the title, if `name` is omitted, and adds notes after `body`. Default: false.',
        ),
        make_latest: doc(
          v.optional(v.picklist(['true', 'false', 'legacy'])),
          'Whether it becomes the latest release: true, false, or legacy to decide by creation time and version. Default: true.',
        ),
      }),
      output: Release,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        tag_name: 'v2.7.0',
        generate_release_notes: true,
        draft: true,
      },
    }),
  }),
);

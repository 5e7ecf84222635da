import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, NodeId, Page, Repo } from '../fields.ts';
import { GitRef } from './git-ref-record.ts';
import { refName } from './ref-name.ts';
import { everything, inRepository } from './sync-parents.ts';

const schema = record(
  {
    name: doc(v.string(), 'Name of the tag, without refs/tags/.'),
    commit: record({ sha: v.string() }, { url: v.string() }),
  },
  { node_id: NodeId, zipball_url: v.string(), tarball_url: v.string() },
);

/** A Git tag. */
export interface Tag extends v.InferOutput<typeof schema> {}
export const Tag: v.GenericSchema<unknown, Tag> = schema;

/** Git tags. */
export const tags = entity(
  {
    summary: 'Git tags of a repository, with or without a release.',
    also: ['versions'],
    key: 'name',
    brief: ['name', 'commit.sha'],
    from: { ref: 'tags.list' },
    sync: { full: everything, deletes: 'full_compare', parent: inRepository },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/tags', {
      summary: 'List the tags of a repository, each with the SHA of its commit.',
      docs: docs('repos/repos', 'list-repository-tags'),
      scopes: ['metadata:read'],
      input: v.strictObject({ ...Repo, ...Page }),
      item: Tag,
    }),

    get: operation('GET /repos/{owner}/{repo}/git/ref/{ref+}', {
      summary: 'Get what a tag points to. For an annotated tag that is a tag object, not the commit.',
      brief: ['ref', 'object.sha', 'object.type'],
      docs: docs('git/refs', 'get-a-reference'),
      scopes: ['contents:read'],
      input: v.strictObject({
        ...Repo,
        ref: refName('tag', 'tags/'),
      }),
      output: GitRef,
      example: { owner: 'kestrelcloud', repo: 'platform', ref: 'v2.5.0' },
    }),
  }),
);

import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Repo } from '../fields.ts';
import { DirectoryEntry } from './content-record.ts';
import { path, ref } from './file-content.ts';

/** The most entries that GitHub returns of a folder. */
const most = 1000;

/** Folders. */
export const directoryContent = entity(
  {
    summary: 'Entries of a folder of a repository.',
    also: ['folders', 'directories', 'file tree', 'ls'],
    key: 'path',
    brief: ['path', 'type', 'size', 'sha'],
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/contents/{path+}', {
      summary:
        'List the entries of a folder: files, folders, symlinks and submodules, at most 1000. For the root use list_root.',
      docs: docs('repos/contents', 'get-repository-content'),
      scopes: ['contents:read'],
      accept: 'application/vnd.github.object+json',
      items: 'entries',
      pagination: 'none',
      maxItems: most,
      input: v.strictObject({ ...Repo, path, ref }),
      item: DirectoryEntry,
      example: { owner: 'kestrelcloud', repo: 'platform', path: 'src' },
    }),

    listRoot: list('GET /repos/{owner}/{repo}/contents', {
      summary: 'List the entries of the root of a repository, at most 1000.',
      docs: docs('repos/contents', 'get-repository-content'),
      scopes: ['contents:read'],
      accept: 'application/vnd.github.object+json',
      items: 'entries',
      pagination: 'none',
      maxItems: most,
      input: v.strictObject({ ...Repo, ref }),
      item: DirectoryEntry,
    }),
  }),
);

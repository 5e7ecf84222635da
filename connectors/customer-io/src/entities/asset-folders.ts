import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, UnixTime, WholeNumber } from '../fields.ts';
import { countedPages, pageInput } from '../folder-pages.ts';
import { assetFilters } from './assets.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the folder.') },
  {
    name: v.string(),
    parent_folder_id: doc(WholeNumber, 'Folder that it is in; null at the root.'),
    created: doc(UnixTime, 'Unix seconds.'),
    updated: doc(UnixTime, 'Unix seconds.'),
  },
);

/** A folder of assets. */
export interface AssetFolder extends v.InferOutput<typeof schema> {}
export const AssetFolder: v.GenericSchema<unknown, AssetFolder> = schema;

const id = doc(Id, 'Id of the folder.');

/** Folders of assets. */
export const assetFolders = entity({ summary: 'Folders that assets are kept in.', key: 'id' }, () => ({
  list: list('GET /v1/assets/folders', {
    summary: 'List folders of assets.',
    docs: appDocs,
    pagination: countedPages('folders'),
    input: v.strictObject({ ...assetFilters, ...pageInput }),
    item: AssetFolder,
  }),

  get: operation('GET /v1/assets/folders/{id}', {
    summary: 'Get one folder of assets.',
    docs: appDocs,
    data: 'folder',
    input: v.strictObject({ id }),
    output: AssetFolder,
  }),

  create: operation('POST /v1/assets/folders', {
    summary: 'Create a folder for assets.',
    docs: appDocs,
    effect: 'write',
    data: 'folder',
    input: v.strictObject({
      name: doc(Text, 'Name, which no other folder beside it has.'),
      parent_folder_id: doc(v.optional(WholeNumber), 'Folder to make it in; the root unless told.'),
    }),
    output: AssetFolder,
    example: { name: 'Banners' },
  }),

  update: operation('PUT /v1/assets/folders/{id}', {
    summary: 'Rename a folder of assets or move it into another one, not into itself.',
    docs: appDocs,
    effect: 'write',
    input: v.pipe(
      v.strictObject({
        id,
        name: doc(v.optional(Text), 'New name.'),
        parent_folder_id: doc(v.optional(v.nullable(WholeNumber)), 'Folder to move it to; null for the root.'),
      }),
      v.check((input) => givenIn(input).length > 1, 'Expected name or parent_folder_id'),
    ),
    output: Nothing,
    example: { id: 4, name: 'Headers' },
  }),

  delete: operation('DELETE /v1/assets/folders/{id}', {
    summary: 'Delete a folder of assets, which must be empty. The API cannot bring it back.',
    docs: appDocs,
    effect: 'destructive',
    input: v.strictObject({ id }),
    output: Nothing,
  }),
}));

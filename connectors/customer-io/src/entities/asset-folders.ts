import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, UnixTime, WholeNumber } from '../fields.ts';
import { countedPages, pageInput } from '../folder-pages.ts';
import { assetFilters } from './assets.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the folder.') },
  {
    name: v.string(),
    parent_folder_id: doc(WholeNumber, 'ID of the parent folder, or null at the root.'),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** A folder of assets. */
export interface AssetFolder extends v.InferOutput<typeof schema> {}
export const AssetFolder: v.GenericSchema<unknown, AssetFolder> = schema;

const id = doc(Id, 'ID of the folder.');

/** Folders of assets. */
export const assetFolders = entity(
  {
    summary: 'Folders for assets.',
    also: ['image folders', 'media library folders'],
    key: 'id',
    from: { id: 'asset_folders.list', parent_folder_id: 'asset_folders.list' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/assets/folders', {
      summary: 'List asset folders.',
      docs: appDocs,
      pagination: countedPages('folders'),
      input: v.strictObject({ ...assetFilters, ...pageInput }),
      item: AssetFolder,
    }),

    get: operation('GET /v1/assets/folders/{id}', {
      summary: 'Get an asset folder.',
      also: ['details'],
      docs: appDocs,
      data: 'folder',
      input: v.strictObject({ id }),
      output: AssetFolder,
    }),

    create: operation('POST /v1/assets/folders', {
      summary: 'Create an asset folder.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'folder',
      input: v.strictObject({
        name: doc(Text, 'Name of the folder, unique in its parent folder.'),
        parent_folder_id: doc(v.optional(WholeNumber), 'ID of the parent folder. Default: the root.'),
      }),
      output: AssetFolder,
      example: { name: 'Banners' },
    }),

    update: operation('PUT /v1/assets/folders/{id}', {
      summary:
        'Rename an asset folder, or move it to another folder. A folder cannot be moved into itself. Returns nothing: check with get.',
      also: ['edit', 'change'],
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(Text), 'New name.'),
          parent_folder_id: doc(
            v.optional(v.nullable(WholeNumber)),
            'ID of the folder to move it to, or null for the root.',
          ),
        }),
        v.check((input) => givenIn(input).length > 1, 'Expected name or parent_folder_id'),
      ),
      output: Nothing,
      example: { id: 4, name: 'Headers' },
    }),

    delete: operation('DELETE /v1/assets/folders/{id}', {
      summary: 'Delete an asset folder. The folder must be empty. The API cannot restore it.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);

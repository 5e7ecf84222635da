import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, UnixTime, WholeNumber } from '../fields.ts';
import { countedPages, pageInput } from '../folder-pages.ts';
import { AssetFile } from './asset-file.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the asset.') },
  {
    name: v.string(),
    parent_folder_id: doc(WholeNumber, 'ID of the parent folder, or null at the root.'),
    path: doc(v.string(), 'URL of the file, for use in messages.'),
    size: doc(WholeNumber, 'Size in bytes.'),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** An uploaded image or PDF. */
export interface Asset extends v.InferOutput<typeof schema> {}
export const Asset: v.GenericSchema<unknown, Asset> = schema;

/** Filters for assets and their folders. */
export const assetFilters = {
  parent_folder_id: doc(v.optional(Id), 'ID of the folder to list. Default: the root.'),
  direct_descendants_only: doc(
    v.optional(v.boolean()),
    'true: only direct contents of the folder. false: contents of its subfolders too. Default: false.',
  ),
};

const id = doc(Id, 'ID of the asset.');

/** An image of one pixel, in base64. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Assets. */
export const assets = entity(
  {
    summary: 'Assets: images and PDFs uploaded for use in messages.',
    also: ['images', 'files', 'media', 'pictures', 'uploads', 'logos'],
    key: 'id',
    from: { id: 'assets.list', parent_folder_id: 'asset_folders.list' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/assets', {
      summary: 'List assets (images and PDFs) with their URLs.',
      docs: appDocs,
      pagination: countedPages('assets'),
      input: v.strictObject({ ...assetFilters, ...pageInput }),
      item: Asset,
    }),

    get: operation('GET /v1/assets/files/{id}', {
      summary: 'Get an asset: its URL, size and folder.',
      also: ['details'],
      docs: appDocs,
      data: 'asset',
      input: v.strictObject({ id }),
      output: Asset,
    }),

    create: operation('POST /v1/assets/files', {
      also: ['upload', 'add', 'new'],
      summary: 'Upload an image (BMP, JPEG, PNG or GIF, at most 4096 pixels per side) or a PDF, at most 2 MB.',
      docs: appDocs,
      effect: 'write',
      encode: 'multipart',
      data: 'asset',
      input: v.strictObject({
        file: AssetFile,
        name: doc(v.optional(Text), 'Name of the asset. Default: the name of the file.'),
        parent_folder_id: doc(v.optional(WholeNumber), 'ID of the folder to upload to. Default: the root.'),
      }),
      output: Asset,
      example: { file: { filename: 'logo.png', content: png, encoding: 'base64' }, name: 'Logo' },
    }),

    update: operation('PUT /v1/assets/files/{id}', {
      summary:
        'Rename an asset, or move it to another folder. The file itself cannot be changed. Returns nothing: check with get.',
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
      example: { id: 5, name: 'Logo' },
    }),

    delete: operation('DELETE /v1/assets/files/{id}', {
      summary: 'Delete an asset. The API cannot restore it.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);

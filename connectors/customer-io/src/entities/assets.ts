import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Text, UnixTime, WholeNumber } from '../fields.ts';
import { countedPages, pageInput } from '../folder-pages.ts';
import { AssetFile } from './asset-file.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the asset.') },
  {
    name: v.string(),
    parent_folder_id: doc(WholeNumber, 'Folder that it is in; null at the root.'),
    path: doc(v.string(), 'Address that it is at, for use in messages.'),
    size: doc(WholeNumber, 'Bytes.'),
    created: doc(UnixTime, 'Unix seconds.'),
    updated: doc(UnixTime, 'Unix seconds.'),
  },
);

/** An uploaded picture or PDF. */
export interface Asset extends v.InferOutput<typeof schema> {}
export const Asset: v.GenericSchema<unknown, Asset> = schema;

/** What assets and their folders are listed by. */
export const assetFilters = {
  parent_folder_id: doc(v.optional(Id), 'Only what is in this folder; the root unless told.'),
  direct_descendants_only: doc(
    v.optional(v.boolean()),
    'Only what is right in the folder. false, which is the default: also what is in folders inside it.',
  ),
};

const id = doc(Id, 'Id of the asset.');

/** Assets. */
export const assets = entity({ summary: 'Pictures and PDFs uploaded for use in messages.', key: 'id' }, () => ({
  list: list('GET /v1/assets', {
    summary: 'List uploaded pictures and PDFs with their addresses.',
    docs: appDocs,
    pagination: countedPages('assets'),
    input: v.strictObject({ ...assetFilters, ...pageInput }),
    item: Asset,
  }),

  get: operation('GET /v1/assets/files/{id}', {
    summary: 'Get one asset: its address, size and folder.',
    docs: appDocs,
    data: 'asset',
    input: v.strictObject({ id }),
    output: Asset,
  }),

  create: operation('POST /v1/assets/files', {
    summary: 'Upload a picture (BMP, JPEG, PNG or GIF, at most 4096 pixels a side) or a PDF, at most 2 MB.',
    docs: appDocs,
    effect: 'write',
    encode: 'multipart',
    data: 'asset',
    input: v.strictObject({
      file: AssetFile,
      name: doc(v.optional(Text), "What to call it; the file's own name unless told."),
      parent_folder_id: doc(v.optional(WholeNumber), 'Folder to put it into; the root unless told.'),
    }),
    output: Asset,
    example: { file: { filename: 'logo.png', content: 'iVBORw0KGgo=', encoding: 'base64' }, name: 'Logo' },
  }),

  update: operation('PUT /v1/assets/files/{id}', {
    summary: 'Rename an asset or move it to another folder. The file itself cannot be changed.',
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
    example: { id: 31, name: 'Logo' },
  }),

  delete: operation('DELETE /v1/assets/files/{id}', {
    summary: 'Delete an asset. The API cannot bring it back.',
    docs: appDocs,
    effect: 'destructive',
    input: v.strictObject({ id }),
    output: Nothing,
  }),
}));

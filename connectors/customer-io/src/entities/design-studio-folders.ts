import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Uuid } from '../fields.ts';
import { countedPages, pageInput } from '../folder-pages.ts';
import { updatedSince } from '../sync.ts';
import {
  designStudioFilters,
  itemFields,
  movedParentFolder,
  nameOf,
  newParentFolder,
} from './design-studio-filters.ts';

const schema = record({ id: doc(v.string(), 'ID of the folder, a UUID.') }, itemFields);

/** A Design Studio folder. */
export interface DesignStudioFolder extends v.InferOutput<typeof schema> {}
export const DesignStudioFolder: v.GenericSchema<unknown, DesignStudioFolder> = schema;

const id = doc(Uuid, 'ID of the folder.');
const name = nameOf(170);
const nameText = 'Name, at most 170 characters, without < > : " / \\ | ? and *.';

/** Design Studio folders. */
export const designStudioFolders = entity(
  {
    summary: 'Design Studio folders, which contain emails and components.',
    also: ['email folders', 'template folders'],
    key: 'id',
    from: { id: 'design_studio_folders.list', parent_folder_id: 'design_studio_folders.list' },
    sync: { full: { operation: 'list' }, changed: updatedSince, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/design_studio/folders', {
      summary: 'List Design Studio folders, without the emails and components in them.',
      docs: appDocs,
      pagination: countedPages('folders'),
      input: v.strictObject({ ...designStudioFilters, ...pageInput }),
      item: DesignStudioFolder,
    }),

    get: operation('GET /v1/design_studio/folders/{id}', {
      summary: 'Get a Design Studio folder.',
      also: ['details'],
      docs: appDocs,
      data: 'folder',
      input: v.strictObject({ id }),
      output: DesignStudioFolder,
    }),

    create: operation('POST /v1/design_studio/folders', {
      summary: 'Create a Design Studio folder.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'folder',
      input: v.strictObject({ name: doc(name, nameText), parent_folder_id: newParentFolder }),
      output: DesignStudioFolder,
      example: { name: 'Product announcements' },
    }),

    update: operation('PUT /v1/design_studio/folders/{id}', {
      summary:
        'Rename a Design Studio folder, or move it with all its contents to another folder. Returns nothing: check with get.',
      also: ['edit', 'change'],
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({ id, name: doc(v.optional(name), nameText), parent_folder_id: movedParentFolder }),
        v.check((input) => givenIn(input).length > 1, 'Expected name or parent_folder_id'),
      ),
      output: Nothing,
      example: { id: '2fe7f08b-191c-4de4-9212-7f2223659523', name: 'News' },
    }),

    delete: operation('DELETE /v1/design_studio/folders/{id}', {
      summary: 'Delete a Design Studio folder and everything in it, at any depth: folders, emails and components.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);

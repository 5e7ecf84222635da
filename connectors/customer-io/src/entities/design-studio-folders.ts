import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Uuid } from '../fields.ts';
import { countedPages, pageInput } from '../folder-pages.ts';
import {
  designStudioFilters,
  movedParentFolder,
  nameOf,
  newParentFolder,
  placeFields,
} from './design-studio-filters.ts';

const schema = record({ id: doc(v.string(), 'Id of the folder, a UUID.') }, placeFields);

/** A folder of Design Studio. */
export interface DesignStudioFolder extends v.InferOutput<typeof schema> {}
export const DesignStudioFolder: v.GenericSchema<unknown, DesignStudioFolder> = schema;

const id = doc(Uuid, 'Id of the folder.');
const name = nameOf(170);
const nameText = 'Name, at most 170 characters, none of them < > : " / \\ | ? or *.';

/** Folders of Design Studio. */
export const designStudioFolders = entity(
  { summary: 'Folders of Design Studio, in which emails and components are kept.', key: 'id' },
  () => ({
    list: list('GET /v1/design_studio/folders', {
      summary: 'List folders of Design Studio, without the emails and components in them.',
      docs: appDocs,
      pagination: countedPages('folders'),
      input: v.strictObject({ ...designStudioFilters, ...pageInput }),
      item: DesignStudioFolder,
    }),

    get: operation('GET /v1/design_studio/folders/{id}', {
      summary: 'Get one folder of Design Studio.',
      docs: appDocs,
      data: 'folder',
      input: v.strictObject({ id }),
      output: DesignStudioFolder,
    }),

    create: operation('POST /v1/design_studio/folders', {
      summary: 'Create a folder in Design Studio.',
      docs: appDocs,
      effect: 'write',
      data: 'folder',
      input: v.strictObject({ name: doc(name, nameText), parent_folder_id: newParentFolder }),
      output: DesignStudioFolder,
      example: { name: 'Product announcements' },
    }),

    update: operation('PUT /v1/design_studio/folders/{id}', {
      summary: 'Rename a folder of Design Studio or move it, with all that is in it, into another one.',
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({ id, name: doc(v.optional(name), nameText), parent_folder_id: movedParentFolder }),
        v.check((input) => givenIn(input).length > 1, 'Expected name or parent_folder_id'),
      ),
      output: Nothing,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', name: 'News' },
    }),

    delete: operation('DELETE /v1/design_studio/folders/{id}', {
      summary:
        'Delete a folder of Design Studio with everything in it: its folders, emails and components, however deep.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);

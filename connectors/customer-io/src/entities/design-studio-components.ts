import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, Uuid } from '../fields.ts';
import { folderPages, pageInput } from '../folder-pages.ts';
import {
  designStudioFilters,
  movedParentFolder,
  nameOf,
  newParentFolder,
  placeFields,
} from './design-studio-filters.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the component, a UUID.') },
  {
    ...placeFields,
    tag: doc(v.string(), 'What emails call it by.'),
    content: doc(v.string(), 'HTML; missing in the listing.'),
  },
);

/** A piece of HTML that emails of Design Studio share. */
export interface DesignStudioComponent extends v.InferOutput<typeof schema> {}
export const DesignStudioComponent: v.GenericSchema<unknown, DesignStudioComponent> = schema;

const id = doc(Uuid, 'Id of the component.');
const name = nameOf(255);
const nameText = 'What the product shows it by, at most 255 characters.';
const tagText = 'What emails call it by, such as custom-footer; no other component of the workspace has it.';

/** Components of Design Studio. */
export const designStudioComponents = entity(
  { summary: 'Components of Design Studio: pieces of HTML, such as a footer, that emails share.', key: 'id' },
  () => ({
    // The folders that come beside the components are left out: designStudioFolders lists them.
    list: list('GET /v1/design_studio/components', {
      summary: 'List components of Design Studio, in folders as well.',
      docs: appDocs,
      pagination: folderPages('components'),
      input: v.strictObject({
        tag: doc(v.optional(Text), 'Only the one with this tag.'),
        ...designStudioFilters,
        ...pageInput,
      }),
      item: DesignStudioComponent,
    }),

    get: operation('GET /v1/design_studio/components/{id}', {
      summary: 'Get one component of Design Studio with its HTML.',
      docs: appDocs,
      data: 'component',
      input: v.strictObject({ id }),
      output: DesignStudioComponent,
    }),

    create: operation('POST /v1/design_studio/components', {
      summary: 'Create a component of Design Studio.',
      docs: appDocs,
      effect: 'write',
      data: 'component',
      input: v.strictObject({
        name: doc(name, nameText),
        tag: doc(Text, tagText),
        content: doc(v.string(), 'Its HTML.'),
        parent_folder_id: newParentFolder,
      }),
      output: DesignStudioComponent,
      example: { name: 'Custom footer', tag: 'custom-footer', content: '<template>Yours</template>' },
    }),

    update: operation('PUT /v1/design_studio/components/{id}', {
      summary: 'Change the HTML, name or tag of a component, or move it to another folder.',
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(name), nameText),
          tag: doc(v.optional(Text), tagText),
          content: doc(v.optional(v.string()), 'Its HTML; replaces all of it.'),
          parent_folder_id: movedParentFolder,
        }),
        v.check(
          (input) => givenIn(input).length > 1,
          'Expected at least one of name, tag, content and parent_folder_id',
        ),
      ),
      output: Nothing,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', content: '<template>Yours truly</template>' },
    }),

    delete: operation('DELETE /v1/design_studio/components/{id}', {
      summary: 'Delete a component of Design Studio for good.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);

import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Text, Uuid } from '../fields.ts';
import { folderPages, pageInput } from '../folder-pages.ts';
import { updatedSince } from '../sync.ts';
import {
  designStudioFilters,
  itemFields,
  movedParentFolder,
  nameOf,
  newParentFolder,
} from './design-studio-filters.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the component, a UUID.') },
  {
    ...itemFields,
    tag: doc(v.string(), 'Tag that emails use for the component.'),
    content: doc(v.string(), 'HTML. Missing in listings.'),
  },
);

/** A piece of HTML that Design Studio emails share. */
export interface DesignStudioComponent extends v.InferOutput<typeof schema> {}
export const DesignStudioComponent: v.GenericSchema<unknown, DesignStudioComponent> = schema;

const id = doc(Uuid, 'ID of the component.');
const name = nameOf(255);
const nameText = 'Display name, at most 255 characters.';
const tagText = 'Tag that emails use for the component, such as custom-footer. Unique in the workspace.';

/** Design Studio components. */
export const designStudioComponents = entity(
  {
    summary: 'Design Studio components: pieces of HTML, such as a footer, that emails share.',
    also: ['email components', 'content blocks', 'reusable blocks'],
    key: 'id',
    from: { id: 'design_studio_components.list', parent_folder_id: 'design_studio_folders.list' },
    sync: { full: { operation: 'list' }, changed: updatedSince, deletes: 'full_compare' },
  },
  () => ({
    // Leaves out the folders of the response; `designStudioFolders` lists them.
    list: list('GET /v1/design_studio/components', {
      summary: 'List Design Studio components, including those in folders.',
      docs: appDocs,
      pagination: folderPages('components'),
      input: v.strictObject({
        tag: doc(v.optional(Text), 'Only the component with this tag.'),
        ...designStudioFilters,
        ...pageInput,
      }),
      item: DesignStudioComponent,
    }),

    get: operation('GET /v1/design_studio/components/{id}', {
      summary: 'Get a Design Studio component with its HTML.',
      also: ['details'],
      docs: appDocs,
      data: 'component',
      input: v.strictObject({ id }),
      output: DesignStudioComponent,
    }),

    create: operation('POST /v1/design_studio/components', {
      summary: 'Create a Design Studio component.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'component',
      input: v.strictObject({
        name: doc(name, nameText),
        tag: doc(Text, tagText),
        content: doc(v.string(), 'HTML of the component.'),
        parent_folder_id: newParentFolder,
      }),
      output: DesignStudioComponent,
      example: { name: 'Custom footer', tag: 'custom-footer', content: '<template>Yours</template>' },
    }),

    update: operation('PUT /v1/design_studio/components/{id}', {
      summary:
        'Change the HTML, name or tag of a Design Studio component, or move it to another folder. Returns nothing: check with get.',
      also: ['edit', 'rename', 'change'],
      docs: appDocs,
      effect: 'write',
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(name), nameText),
          tag: doc(v.optional(Text), tagText),
          content: doc(v.optional(v.string()), 'HTML of the component. Replaces all of it.'),
          parent_folder_id: movedParentFolder,
        }),
        v.check(
          (input) => givenIn(input).length > 1,
          'Expected at least one of name, tag, content and parent_folder_id',
        ),
      ),
      output: Nothing,
      example: { id: '59a37cdf-058e-4189-9e46-30bde47ad1bc', content: '<template>Yours truly</template>' },
    }),

    delete: operation('DELETE /v1/design_studio/components/{id}', {
      summary: 'Delete a Design Studio component permanently.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);

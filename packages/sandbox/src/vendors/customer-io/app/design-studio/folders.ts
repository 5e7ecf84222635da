import * as v from 'valibot';
import { crud, restRoutes } from '../../../../engine/crud.ts';
import type { StudioNode } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { constraintViolation, isWithin, notEmpty, rejectCircle } from '../nodes.ts';
import type { Routes } from '../style.ts';
import { deleteEmails, listResponse, nodeName, parentFolder, studioStyle } from './nodes.ts';

export function studioFolderRoutes(store: Store): Routes {
  const studio = store.designStudio;
  const { folders, components, emails } = studio;
  const name = v.pipe(nodeName(170), v.regex(/^[^<>:"/\\|?*.]*$/));
  const parent = parentFolder(studio);
  const isInside = (id: string) => (node: StudioNode) => isWithin(folders, node, id);
  const path = '/v1/design_studio/folders';
  return {
    [`GET ${path}`]: (request) =>
      listResponse(request, studio, { key: 'folders', nodes: folders.all(), view: (folder) => folder }),
    ...crud(studioStyle(store), {
      noun: 'Folder',
      one: 'folder',
      table: folders,
      routes: restRoutes(`${path}/{id}`, ['create', 'get', 'update', 'delete'], 'PUT'),
      create: {
        input: v.strictObject({ name, parent_folder_id: v.optional(parent, null) }),
        record: (given) => given,
      },
      update: {
        input: notEmpty(v.strictObject({ name: v.optional(name), parent_folder_id: v.optional(parent) })),
        changes: (given, folder) => {
          rejectCircle(folders, folder, given.parent_folder_id);
          return given;
        },
      },
      // This deletes the folder's content too, unless an email in it is in use.
      removing: ({ id }) => {
        if (emails.filter(isInside(id)).some(({ link }) => link)) constraintViolation();
      },
      removed: ({ id }) => {
        const inside = isInside(id);
        for (const component of components.filter(inside)) components.delete(component.id);
        deleteEmails(studio, emails.filter(inside));
        for (const folder of folders.filter(inside)) folders.delete(folder.id);
      },
    }),
  };
}

import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import type { StudioFolder } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest, conflict, notFound } from '../../wire/app-errors.ts';
import type { Fields } from '../../wire/body.ts';
import type { Routes } from '../../wire/refusal.ts';
import { nameField, parentField, refuseEmpty, strictBody } from './input.ts';
import { isWithin, listReply, renderFolder } from './list.ts';

const known = ['name', 'parent_folder_id'];

export function studioFolderRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  const folderOf = (request: SandboxRequest): StudioFolder =>
    studio().folders.get(request.params.id ?? '') ?? notFound('resource not found');
  return {
    'GET /v1/design_studio/folders': (request) =>
      listReply(request, studio(), 'folders', studio().folders.all(), renderFolder),
    'POST /v1/design_studio/folders': (request) => {
      const body = strictBody(request, known);
      const now = store.now();
      const folder = { name: folderName(body), parentId: parentField(studio(), body), created: now, updated: now };
      return json({ folder: renderFolder(studio().folders.insert({ id: store.random.uuid(), ...folder })) });
    },
    'GET /v1/design_studio/folders/{id}': (request) => json({ folder: renderFolder(folderOf(request)) }),
    'PUT /v1/design_studio/folders/{id}': (request) => {
      const folder = folderOf(request);
      const body = strictBody(request, known);
      refuseEmpty(body);
      const name = body.name === undefined ? folder.name : folderName(body);
      const parentId = body.parent_folder_id === undefined ? folder.parentId : parentField(studio(), body);
      const parent = parentId === null ? undefined : studio().folders.get(parentId);
      if (parent && (parent.id === folder.id || isWithin(studio(), parent, folder.id))) {
        conflict('a constraint violation prevents this operation');
      }
      studio().folders.update(folder.id, { name, parentId, updated: store.now() });
      return { status: 204 };
    },
    // With everything in it, unless an email in it is in use.
    'DELETE /v1/design_studio/folders/{id}': (request) => {
      const { folders, components, emails, versions } = studio();
      const { id } = folderOf(request);
      const inside = emails.filter((email) => isWithin(studio(), email, id));
      if (inside.some((email) => email.link)) conflict('a constraint violation prevents this operation');
      const insideFolders = folders.filter((folder) => isWithin(studio(), folder, id));
      for (const component of components.filter((one) => isWithin(studio(), one, id))) components.delete(component.id);
      for (const email of inside) {
        emails.delete(email.id);
        for (const version of versions.filter((one) => one.nodeId === email.id)) versions.delete(version.id);
      }
      for (const folder of insideFolders) folders.delete(folder.id);
      folders.delete(id);
      return { status: 204 };
    },
  };
}

function folderName(body: Fields): string {
  const name = nameField(body, 170);
  return /[<>:"/\\|?*.]/.test(name) ? badRequest('missing or invalid name') : name;
}

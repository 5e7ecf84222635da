import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { mounts } from '../../mounts.ts';
import type { Asset, AssetFolder } from '../../store/assets.ts';
import type { Store } from '../../store/store.ts';
import { badRequest, conflict, notFound } from '../../wire/app-errors.ts';
import { appBody, type Fields, stringField } from '../../wire/body.ts';
import { numberedPage } from '../../wire/numbered-page.ts';
import { booleanQuery, integerQuery } from '../../wire/query.ts';
import type { Routes } from '../../wire/refusal.ts';
import { readUpload } from './upload.ts';

/** Where the files lie. The vendor's lie on another host. */
const downloadPath = '/_downloads/assets/';

/** Pictures and PDFs for messages, and the folders they lie in. */
export function assetRoutes(store: Store): Routes {
  const assets = () => store.assets;
  const fileOf = (request: SandboxRequest): Asset =>
    assets().files.get(request.params.id ?? '') ?? notFound('resource not found');
  const folderOf = (request: SandboxRequest): AssetFolder =>
    assets().folders.get(request.params.id ?? '') ?? notFound('resource not found');
  const render = (request: SandboxRequest) => (file: Asset) => renderFile(file, request.headers.host ?? '');
  const parentOf = (value: unknown): number | null => {
    // 0 means the root, in forms as text.
    if (value === undefined || value === null || value === '' || Number(value) === 0) return null;
    if (!Number.isInteger(Number(value))) badRequest('parent_folder_id must be an integer');
    return assets().folders.get(String(value))?.id ?? notFound('resource not found');
  };
  const changesOf = (record: AssetFolder, body: Fields) => {
    if (body.name === undefined && body.parent_folder_id === undefined) badRequest('at least one field is required');
    return {
      name: body.name === undefined ? record.name : stringField(body, 'name') || badRequest('name is invalid'),
      parentId: body.parent_folder_id === undefined ? record.parentId : parentOf(body.parent_folder_id),
      updated: store.now(),
    };
  };
  const list = <T extends AssetFolder>(
    request: SandboxRequest,
    key: string,
    all: readonly T[],
    show: (one: T) => unknown,
  ) => {
    const parentId = parentOf(integerQuery(request, 'parent_folder_id'));
    const direct = booleanQuery(request, 'direct_descendants_only');
    const inScope = all.filter((one) => (direct ? one.parentId === parentId : isWithin(store, one, parentId)));
    const page = numberedPage(request, inScope);
    const filters = { parent_folder_id: parentId, direct_descendants_only: direct };
    return json({ [key]: page.items.map(show), meta: { pagination: page.pagination, filters } });
  };
  return {
    'GET /v1/assets': (request) => list(request, 'assets', assets().files.all(), render(request)),
    'POST /v1/assets/files': (request) => {
      const { name, parentFolderId, file } = readUpload(request);
      const parentId = parentOf(parentFolderId);
      const times = { created: store.now(), updated: store.now() };
      const { contentType, content } = file;
      const asset = { id: assets().nextId(), name, parentId, contentType, content, ...times };
      return json({ asset: render(request)(assets().files.insert(asset)) });
    },
    'GET /v1/assets/files/{id}': (request) => json({ asset: render(request)(fileOf(request)) }),
    'PUT /v1/assets/files/{id}': (request) => {
      const file = fileOf(request);
      assets().files.update(String(file.id), changesOf(file, appBody(request)));
      return { status: 204 };
    },
    'DELETE /v1/assets/files/{id}': (request) => {
      assets().files.delete(String(fileOf(request).id));
      return { status: 204 };
    },
    'GET /v1/assets/folders': (request) => list(request, 'folders', assets().folders.all(), renderFolder),
    'POST /v1/assets/folders': (request) => {
      const body = appBody(request);
      const name = stringField(body, 'name') || badRequest('name is required');
      const times = { created: store.now(), updated: store.now() };
      const folder = { id: assets().nextId(), name, parentId: parentOf(body.parent_folder_id), ...times };
      return json({ folder: renderFolder(assets().folders.insert(folder)) });
    },
    'GET /v1/assets/folders/{id}': (request) => json({ folder: renderFolder(folderOf(request)) }),
    'PUT /v1/assets/folders/{id}': (request) => {
      const folder = folderOf(request);
      const changes = changesOf(folder, appBody(request));
      const parent = assets().folders.get(String(changes.parentId));
      if (parent && (parent.id === folder.id || isWithin(store, parent, folder.id))) {
        conflict('a constraint violation prevents this operation');
      }
      assets().folders.update(String(folder.id), changes);
      return { status: 204 };
    },
    'DELETE /v1/assets/folders/{id}': (request) => {
      const { id } = folderOf(request);
      const isInside = (one: AssetFolder) => one.parentId === id;
      const isUsed = assets().files.find(isInside) ?? assets().folders.find(isInside);
      if (isUsed) conflict('a constraint violation prevents this operation');
      assets().folders.delete(String(id));
      return { status: 204 };
    },
    'GET /_downloads/assets/{id}/{name}': (request) => {
      const { contentType, content } = fileOf(request);
      return { status: 200, bytes: { contentType, content } };
    },
  };
}

/** Whether something lies below a folder, however deep; everything lies below the root. */
function isWithin(store: Store, one: AssetFolder, folderId: number | null): boolean {
  if (folderId === null || one.parentId === folderId) return true;
  const parent = store.assets.folders.get(String(one.parentId));
  return parent !== undefined && isWithin(store, parent, folderId);
}

function renderFolder({ id, name, parentId, created, updated }: AssetFolder): Record<string, unknown> {
  return { id, name, parent_folder_id: parentId, created, updated };
}

function renderFile(file: Asset, host: string): Record<string, unknown> {
  const path = `http://${host}${mounts.app}${downloadPath}${file.id}/${encodeURIComponent(file.name)}`;
  return { ...renderFolder(file), path, size: file.content.byteLength };
}

import * as v from 'valibot';
import { crud, restRoutes } from '../../../../engine/crud.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { isMultipart } from '../../../../engine/multipart.ts';
import { json } from '../../../../engine/wire-response.ts';
import { mounts } from '../../access.ts';
import type { Asset } from '../../data/assets.ts';
import { integer, on, optional, readQuery, required, text } from '../../fields.ts';
import { numberedPageOf } from '../../pages.ts';
import { badRequest, notFound } from '../../rejections.ts';
import type { FolderNode } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { constraintViolation, folderOf, isWithin, nodeStyle, notEmpty, rejectCircle } from '../nodes.ts';
import type { Routes } from '../style.ts';
import { imageSize } from './image-size.ts';

/** The path of the files. The vendor's are on another host. */
const downloadPath = '/_downloads/assets/';

const query = v.object({ parent_folder_id: optional(integer), direct_descendants_only: on });

/** Creates the routes of images and PDFs for messages, and of their folders. */
export function assetRoutes(store: Store): Routes {
  const { files, folders } = store.assets;
  // Files and folders share one sequence of ids.
  const style = nodeStyle(store.now, () => Math.max(files.nextNumber(), folders.nextNumber()));
  // 0 is the root.
  const id = v.pipe(
    integer,
    v.transform((given) => given || null),
  );
  const parent_folder_id = folderOf(() => folders, id, 'resource not found');
  const change = notEmpty(
    v.object({
      name: v.optional(v.pipe(text, v.nonEmpty('is invalid'))),
      parent_folder_id: v.optional(parent_folder_id),
    }),
  );
  const list = <T extends FolderNode<number>>(
    request: SandboxRequest,
    key: string,
    all: readonly T[],
    view: (one: T) => unknown,
  ) => {
    const { direct_descendants_only: direct, ...given } = readQuery(request, query);
    const parent = given.parent_folder_id || null;
    if (parent !== null && !folders.get(parent)) notFound('resource not found');
    const found = all.filter((one) => (direct ? one.parent_folder_id === parent : isWithin(folders, one, parent)));
    const { items, pagination } = numberedPageOf(request, found);
    const filters = { parent_folder_id: parent, direct_descendants_only: direct };
    return json({ [key]: items.map(view), meta: { pagination, filters } });
  };
  const viewFor = (request: SandboxRequest) => (file: Asset) => fileView(file, request.headers.host ?? '');
  const fileOf = (request: SandboxRequest) => files.get(request.params.id) ?? notFound('resource not found');
  return {
    'GET /v1/assets': (request) => list(request, 'assets', files.all(), viewFor(request)),
    'GET /v1/assets/folders': (request) => list(request, 'folders', folders.all(), (folder) => folder),
    ...crud(style, {
      noun: 'Folder',
      one: 'folder',
      table: folders,
      routes: restRoutes('/v1/assets/folders/{id}', ['create', 'get', 'update', 'delete'], 'PUT'),
      create: {
        input: v.object({ name: required, parent_folder_id: v.optional(parent_folder_id, null) }),
        record: (input) => input,
      },
      update: {
        input: change,
        changes: (input, folder) => {
          rejectCircle(folders, folder, input.parent_folder_id);
          return input;
        },
      },
      removing: (folder) => {
        const isInside = (one: FolderNode<number>) => one.parent_folder_id === folder.id;
        if (files.find(isInside) ?? folders.find(isInside)) constraintViolation();
      },
    }),
    'POST /v1/assets/files': (request) => {
      const { name, parentFolderId, contentType, content } = uploadOf(request);
      const parent = v.parse(parent_folder_id, parentFolderId);
      const asset = { ...style.created(files), name, parent_folder_id: parent, contentType, content };
      return json({ asset: viewFor(request)(files.insert(asset)) });
    },
    'GET /v1/assets/files/{id}': (request) => json({ asset: viewFor(request)(fileOf(request)) }),
    ...crud(style, {
      noun: 'File',
      one: 'asset',
      table: files,
      routes: restRoutes('/v1/assets/files/{id}', ['update', 'delete'], 'PUT'),
      update: { input: change, changes: (input) => input },
    }),
    [`GET ${downloadPath}{id}/{name}`]: (request) => {
      const { contentType, content } = fileOf(request);
      return { status: 200, bytes: { contentType, content } };
    },
  };
}

function fileView({ contentType: _, content, ...file }: Asset, host: string) {
  const path = `http://${host}${mounts.app}${downloadPath}${file.id}/${encodeURIComponent(file.name)}`;
  return { ...file, path, size: content.byteLength };
}

const types = ['image/bmp', 'image/jpeg', 'image/jpg', 'image/png', 'image/gif', 'application/pdf'];
const maximumBytes = 2 * 1024 * 1024;
const maximumSide = 4096;

/** Reads the form with an asset, and rejects files that the vendor would reject. */
function uploadOf({ body }: SandboxRequest) {
  if (!isMultipart(body)) return badRequest('the request must be multipart/form-data');
  const { files, fields } = body;
  const { filename, contentType, content } = files.file?.[0] ?? badRequest('file is required');
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) badRequest(`file type ${type} is not accepted`);
  if (content.byteLength > maximumBytes) badRequest('file is limited to 2 MB');
  if (type !== 'application/pdf') {
    const size = imageSize(content) ?? badRequest('file is not a valid image');
    if (Math.max(size.width, size.height) > maximumSide) badRequest(`images are limited to ${maximumSide}px a side`);
  }
  const name = fields.name?.[0] || filename || badRequest('name is required');
  const parent = Number(fields.parent_folder_id?.[0] ?? 0);
  const parentFolderId = Number.isInteger(parent) ? parent : badRequest('parent_folder_id must be an integer');
  return { name, parentFolderId, contentType, content };
}

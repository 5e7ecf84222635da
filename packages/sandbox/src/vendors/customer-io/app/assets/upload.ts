import type { MultipartFile, SandboxRequest } from '../../../../engine/emulator.ts';
import { isMultipart } from '../../../../engine/multipart.ts';
import { badRequest } from '../../wire/app-errors.ts';
import { imageSize } from './image-size.ts';

const types = ['image/bmp', 'image/jpeg', 'image/jpg', 'image/png', 'image/gif', 'application/pdf'];
const maximumBytes = 2 * 1024 * 1024;
const maximumSide = 4096;

interface Upload {
  readonly name: string;
  /** As it was sent; empty where it was not. */
  readonly parentFolderId: string;
  readonly file: MultipartFile;
}

/** Reads the form that an asset comes in, and refuses files that the vendor would refuse. */
export function readUpload(request: SandboxRequest): Upload {
  if (!isMultipart(request.body)) return badRequest('the request must be multipart/form-data');
  const { files, fields } = request.body;
  const file = files.file?.[0] ?? badRequest('file is required');
  const type = file.contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) badRequest(`file type ${type} is not accepted`);
  if (file.content.byteLength > maximumBytes) badRequest('file is limited to 2 MB');
  if (type !== 'application/pdf') {
    const size = imageSize(file.content) ?? badRequest('file is not a valid image');
    if (Math.max(size.width, size.height) > maximumSide) badRequest(`images are limited to ${maximumSide}px a side`);
  }
  const name = fields.name?.[0] || file.filename;
  if (name === '') badRequest('name is required');
  return { name, parentFolderId: fields.parent_folder_id?.[0] ?? '', file };
}

import { type FileInput, fileSize, Upload } from '@agent-connectors/core';
import * as v from 'valibot';

/** Accepted media types by file extension. */
const typesByEnding: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
};
const isAccepted = (type = '') => type === 'image/jpg' || Object.values(typesByEnding).includes(type);

const maxBytes = 2 * 1024 * 1024;

const nameOf = (file: FileInput): string => {
  if (!(file instanceof Blob)) return file.filename;
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
};

const declaredType = (file: FileInput): string => (file instanceof Blob ? file.type : (file.contentType ?? ''));

/** Returns the declared media type of a file, or the one that its extension implies. */
const typeOf = (file: FileInput): string | undefined =>
  declaredType(file) || typesByEnding[nameOf(file).toLowerCase().split('.').at(-1) ?? ''];

/** Declares the media type if only the file extension implies it. Customer.io decides by the media type. */
function withType(file: FileInput): FileInput {
  const type = typeOf(file);
  if (type === undefined || declaredType(file) !== '') return file;
  return file instanceof Blob ? new File([file], nameOf(file), { type }) : { ...file, contentType: type };
}

/** An image or PDF that Customer.io accepts as an asset. */
export const AssetFile: v.GenericSchema<FileInput, FileInput> = v.pipe(
  Upload,
  // Comes before the transformation, because the JSON Schema of an input leaves out what follows one.
  v.description('The file, at most 2 MB. The media type comes from contentType, or else from the file extension.'),
  v.check((file) => isAccepted(typeOf(file)), 'Expected a BMP, JPEG, PNG, GIF or PDF file'),
  v.check((file) => fileSize(file) <= maxBytes, 'Expected a file of at most 2 MB'),
  v.transform(withType),
);

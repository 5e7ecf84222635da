import { type FileInput, fileSize, Upload } from '@agent-connectors/core';
import * as v from 'valibot';

/** What may be uploaded, by the ending of its name. */
const typesByEnding: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
};
const isTaken = (type = '') => type === 'image/jpg' || Object.values(typesByEnding).includes(type);

const mostBytes = 2 * 1024 * 1024;

const nameOf = (file: FileInput): string => {
  if (!(file instanceof Blob)) return file.filename;
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
};

const saidType = (file: FileInput): string => (file instanceof Blob ? file.type : (file.contentType ?? ''));

/** The type that a file says it has, else what the ending of its name tells. */
const typeOf = (file: FileInput): string | undefined =>
  saidType(file) || typesByEnding[nameOf(file).toLowerCase().split('.').at(-1) ?? ''];

/** Says what type a file has, where only its name did: Customer.io goes by the type. */
function typed(file: FileInput): FileInput {
  const type = typeOf(file);
  if (type === undefined || saidType(file) !== '') return file;
  return file instanceof Blob ? new File([file], nameOf(file), { type }) : { ...file, contentType: type };
}

/** A picture or PDF that Customer.io takes as an asset. */
export const AssetFile: v.GenericSchema<FileInput, FileInput> = v.pipe(
  Upload,
  // Before the transformation: what comes after one is not part of the JSON Schema of an input.
  v.description('The file, at most 2 MB; its name tells the type unless contentType does.'),
  v.check((file) => isTaken(typeOf(file)), 'Expected a BMP, JPEG, PNG, GIF or PDF file'),
  v.check((file) => fileSize(file) <= mostBytes, 'Expected a file of at most 2 MB'),
  v.transform(typed),
);

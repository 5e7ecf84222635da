import type { JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';

/** A file to upload: a `Blob` or `File`, or its content as bytes, text or base64. */
export type FileInput =
  | Blob
  | {
      /** Name the vendor sees, such as `contract.pdf`. */
      readonly filename: string;
      readonly content: string | Uint8Array;
      /** How `content` is written when it is a string. Default: `text`. */
      readonly encoding?: 'text' | 'base64' | undefined;
      /** MIME type. Default: by the ending of the name, else `application/octet-stream`. */
      readonly contentType?: string | undefined;
    };

function isFileInput(value: unknown): value is FileInput {
  if (value instanceof Blob) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { filename, content, encoding } = value as Record<string, unknown>; // any object may be read by key
  if (typeof filename !== 'string' || filename === '') return false;
  if (content instanceof Uint8Array) return true;
  return typeof content === 'string' && (encoding !== 'base64' || isBase64(content));
}

function isBase64(text: string): boolean {
  try {
    atob(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON Schema of a file as an agent writes it. */
export const fileJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    filename: { type: 'string', description: 'Name of the file, with its extension.' },
    content: { type: 'string', description: 'The content, as text or as base64.' },
    encoding: { enum: ['text', 'base64'], description: 'How `content` is written; text unless told.' },
    contentType: { type: 'string', description: 'MIME type; by the ending of the name unless told.' },
  },
  required: ['filename', 'content'],
};

/** Accepts a file to upload. */
export const Upload: v.GenericSchema<FileInput> = /* @__PURE__ */ v.custom<FileInput>(
  isFileInput,
  'Expected a Blob, or { filename, content, encoding?, contentType? }',
);

/** Turns a file parameter into a part of a multipart body. */
export function toBlob(file: FileInput): { readonly blob: Blob; readonly filename: string } {
  if (file instanceof Blob) {
    const name = 'name' in file && typeof file.name === 'string' ? file.name : 'file';
    return { blob: file, filename: name };
  }
  const { content, encoding = 'text', filename, contentType: type = contentTypeOf(filename) } = file;
  const bytes =
    typeof content === 'string' && encoding === 'base64'
      ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
      : content;
  // A Uint8Array from a caller may sit on a SharedArrayBuffer, which Blob does not take: copying makes it plain.
  return { blob: new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), filename };
}

/** How many bytes a file has. */
export const fileSize = (file: FileInput): number => toBlob(file).blob.size;

/** The files that people attach; vendors refuse some of them when they come as octets. */
const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

const contentTypeOf = (filename: string) =>
  contentTypes[filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

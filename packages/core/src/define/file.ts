import type { JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { withJsonSchema } from './own-json-schema.ts';

/** A file to upload: a `Blob` or `File`, or its content as bytes, text or base64. */
export type FileInput =
  | Blob
  | {
      /** Name the vendor sees, such as `contract.pdf`. */
      readonly filename: string;
      readonly content: string | ArrayBuffer | ArrayBufferView | Blob;
      /** How `content` is encoded when it is a string. Default: `text`. */
      readonly encoding?: 'text' | 'base64' | undefined;
      /** MIME type. Default: derived from the extension of the name, else `application/octet-stream`. */
      readonly contentType?: string | undefined;
    };

/** JSON Schema of a file as an agent writes it. */
const fileJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    filename: { type: 'string', description: 'Name of the file, with its extension.' },
    content: { type: 'string', description: 'The content, as text or as base64.' },
    encoding: { enum: ['text', 'base64'], description: 'How `content` is encoded. Default: text.' },
    contentType: { type: 'string', description: 'MIME type. Default: derived from the extension of the name.' },
  },
  required: ['filename', 'content'],
};

/** Accepts a file to upload, and names a field that is invalid. */
export const Upload: v.GenericSchema<FileInput> = /* @__PURE__ */ withJsonSchema(
  v.pipe(
    v.custom<FileInput>(isObject, 'Expected a Blob, or { filename, content, encoding?, contentType? }'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.value instanceof Blob) return;
      const input: Record<string, unknown> = { ...dataset.value };
      for (const [key, message] of problemsOf(dataset.value)) {
        addIssue({
          message: `Expected ${message}`,
          input: input[key],
          path: [{ type: 'object', origin: 'value', input, key, value: input[key] }],
        });
      }
    }),
  ),
  fileJsonSchema,
);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemsOf(file: object): [field: string, expected: string][] {
  if (ArrayBuffer.isView(file) || isArrayBuffer(file))
    return [['filename', 'the name of the file, with its bytes beside it: { filename, content }']];
  if (isForeignBlob(file)) {
    return [['content', 'a Blob of this runtime; of another one pass { filename, content: await file.arrayBuffer() }']];
  }
  const { filename, content, encoding, contentType, ...others } = file as Record<string, unknown>; // any object may be read by key
  const problems: [string, string][] = [];
  if (typeof filename !== 'string' || filename.trim() === '') problems.push(['filename', 'the name of the file']);
  const problem = contentProblem(content, encoding);
  if (problem !== undefined) problems.push(['content', problem]);
  if (![undefined, 'text', 'base64'].includes(encoding as string)) problems.push(['encoding', "'text' or 'base64'"]);
  if (contentType !== undefined && typeof contentType !== 'string') problems.push(['contentType', 'a MIME type']);
  for (const key of Object.keys(others).slice(0, 3))
    problems.push([key, 'one of filename, content, encoding and contentType']);
  return problems;
}

/** Returns whether a value is a file of another library: it can be read asynchronously, and `FormData` does not accept it. */
const isForeignBlob = (value: unknown): value is Blob =>
  !(value instanceof Blob) && /^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value));

/** Converts a file of another library or realm into one of this runtime. Returns any other value as it is. */
export async function localFile(value: unknown): Promise<unknown> {
  if (isForeignBlob(value)) {
    const name = 'name' in value && typeof value.name === 'string' ? value.name : 'file';
    return new File([await value.arrayBuffer()], name, { type: value.type });
  }
  if (!isObject(value) || !('content' in value) || !isForeignBlob(value.content)) return value;
  return { ...value, content: new Blob([await value.content.arrayBuffer()], { type: value.content.type }) };
}

/** Returns whether `localFile` would convert a value. */
export const isForeignFile = (value: unknown): boolean =>
  isForeignBlob(value) || (isObject(value) && 'content' in value && isForeignBlob(value.content));

function contentProblem(content: unknown, encoding: unknown): string | undefined {
  if (typeof content !== 'string') {
    const isBytes = ArrayBuffer.isView(content) || isArrayBuffer(content) || content instanceof Blob;
    return isBytes ? undefined : 'text, or bytes as an ArrayBuffer, a typed array or a Blob';
  }
  if (encoding !== 'base64' || isBase64(content)) return undefined;
  if (content.startsWith('data:')) return 'base64 alone, without the beginning of the data: URL up to its comma';
  return /[-_]/.test(content) ? 'base64 with + and /, not base64url with - and _' : 'base64';
}

/** Returns whether a value is an `ArrayBuffer` of any realm: `instanceof` recognizes only its own. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]';

function isBase64(text: string): boolean {
  try {
    atob(text);
    return true;
  } catch {
    return false;
  }
}

/** Converts a file parameter into a part of a multipart body. */
export function toBlob(file: FileInput): { readonly blob: Blob; readonly filename: string } {
  if (file instanceof Blob) {
    const name = 'name' in file && typeof file.name === 'string' ? file.name : 'file';
    return { blob: file, filename: name };
  }
  const { content, encoding = 'text', filename, contentType: type = contentTypeOf(filename) } = file;
  return { blob: new Blob([partOf(content, encoding)], { type }), filename };
}

function partOf(content: Exclude<FileInput, Blob>['content'], encoding: 'text' | 'base64'): BlobPart {
  if (content instanceof Blob) return content;
  if (typeof content === 'string')
    return encoding === 'text' ? content : Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  // Copied, because the bytes may belong to another realm or be shared.
  if (ArrayBuffer.isView(content))
    return Uint8Array.from(new Uint8Array(content.buffer, content.byteOffset, content.byteLength));
  return Uint8Array.from(new Uint8Array(content));
}

/** Returns the size of a file in bytes. */
export const fileSize = (file: FileInput): number => toBlob(file).blob.size;

/** The usual types of attachments. Vendors reject some of them when they are sent as octets. */
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

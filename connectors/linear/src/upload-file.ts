import {
  addHint,
  type TransferOptions as CoreTransferOptions,
  type FileInput,
  InvalidParamsError,
  localFile,
  putTo,
  toBlob,
  transferRules,
  Upload,
  validateOptions,
} from '@agent-connectors/core';
import * as v from 'valibot';
import type { Linear } from './client.ts';

/** A file to upload. */
export interface UploadFileInput {
  readonly file: FileInput;
  /** Whether anyone with the URL can read the file. Default: false. */
  readonly makePublic?: boolean | undefined;
}

const Input = v.strictObject({ file: Upload, makePublic: v.optional(v.boolean()) });
const forms = 'a Blob, or { filename, content, encoding?, contentType? }, with the content as text, base64 or bytes';

/** An uploaded file. */
export interface UploadedFile {
  /** URL of the file, for the Markdown of an issue, comment or document. Reading it requires the credential. */
  readonly assetUrl: string;
  readonly filename: string;
}

/** Options of an upload. `timeout` applies to each request. Options that are omitted default to the client's. */
export interface UploadFileOptions extends Omit<CoreTransferOptions, 'client'> {}

/**
 * Uploads a file, for use in Markdown: `![screenshot](assetUrl)` or `[log.txt](assetUrl)`. Requests a signed URL, then sends
 * the bytes there without the credential. If the second step fails, nothing refers to the file: start again. Throws
 * `InvalidParamsError` for what is not a file.
 */
export async function uploadFile(
  linear: Pick<Linear, 'uploads'>,
  input: UploadFileInput,
  options: UploadFileOptions = {},
): Promise<UploadedFile> {
  validateOptions('uploadFile', options, transferRules);
  const { file, makePublic } = await validated(input);
  const { blob, filename } = toBlob(file);
  const contentType = blob.type === '' ? 'application/octet-stream' : blob.type;
  const { signal, timeout } = options;
  const { data: target } = await linear.uploads.create(
    { filename, contentType, size: blob.size, ...(makePublic !== undefined && { makePublic }) },
    { signal, timeout },
  );
  const headers = Object.fromEntries((target.headers ?? []).map(({ key, value }) => [key, value]));
  await putTo(
    target.uploadUrl,
    { 'content-type': contentType, 'cache-control': 'public, max-age=31536000', ...headers },
    file,
    { ...options, client: linear },
  ).catch((error: unknown) => {
    throw addHint(error, 'The file is not stored. Upload it again from the start.');
  });
  return { assetUrl: target.assetUrl, filename };
}

/** Returns the input with a file of this runtime. Throws `InvalidParamsError` if it is not one. */
async function validated(input: UploadFileInput): Promise<v.InferOutput<typeof Input>> {
  const given: unknown = input; // JavaScript callers may pass anything
  const isObject = typeof given === 'object' && given !== null && 'file' in given;
  const result = v.safeParse(Input, isObject ? { ...given, file: await localFile(given.file) } : given);
  if (result.success) return result.output;
  throw new InvalidParamsError({
    what: 'uploadFile was called with an invalid file',
    issues: result.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? 'file',
      expected: expectedBy(issue),
      // Not the text itself: it may be the content of a file.
      received: typeof issue.input === 'string' ? 'text' : String(issue.received),
    })),
    hint: `Nothing was sent. \`file\` is ${forms}.`,
    connector: 'linear',
  });
}

function expectedBy({ message, expected }: v.BaseIssue<unknown>): string {
  if (message.startsWith('Expected ')) return message.slice('Expected '.length);
  if (expected === 'never') return 'file and makePublic only';
  return expected === 'boolean' ? 'true or false' : 'a file';
}

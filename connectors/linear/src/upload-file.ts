import {
  addHint,
  type TransferOptions as CoreTransferOptions,
  type FileInput,
  localFile,
  putTo,
  toBlob,
  transferRules,
  validateOptions,
} from '@agent-connectors/core';
import type { Linear } from './client.ts';

/** A file to upload. */
export interface UploadFileInput {
  readonly file: FileInput;
  /** Whether anyone with the URL can read the file. Default: false. */
  readonly makePublic?: boolean | undefined;
}

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
 * the bytes there without the credential. If the second step fails, nothing refers to the file: start again.
 */
export async function uploadFile(
  linear: Pick<Linear, 'uploads'>,
  { file: given, makePublic }: UploadFileInput,
  options: UploadFileOptions = {},
): Promise<UploadedFile> {
  validateOptions('uploadFile', options, transferRules);
  const file = (await localFile(given)) as FileInput; // Safe: `localFile` returns a file input.
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

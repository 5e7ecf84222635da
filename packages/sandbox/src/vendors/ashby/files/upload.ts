import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { isMultipart } from '../../../engine/multipart.ts';
import type { Ashby } from '../ashby.ts';
import type { StoredFile, Upload, UploadContext } from '../records/candidate.ts';
import { found, invalidInput } from '../rejection.ts';
import { same } from './download.ts';
import { fileIdOf, sealHandle, sign } from './file-handle.ts';
import { storageError } from './storage-error.ts';

export const UPLOAD_PATH = '/uploads';

const LIFETIME = 10 * 60 * 1000;

/** Creates a permission to upload a file: the URL, the form fields to send before the file, and the file's handle. */
export function createUpload(ashby: Ashby, file: Omit<Upload, 'id' | 'expires'>, host: string) {
  const { data, newId, now, organizationId } = ashby;
  const upload = data.uploads.put({ id: newId(), expires: now().getTime() + LIFETIME, ...file });
  const key = `uploads/${upload.id}/${upload.filename}`;
  const expiration = new Date(upload.expires).toISOString();
  const conditions = [
    { key },
    { 'Content-Type': upload.contentType },
    ['content-length-range', 0, upload.contentLength],
  ];
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  return {
    handle: sealHandle('FileUpload', upload.id, organizationId),
    url: `http://${host}/ashby${UPLOAD_PATH}`,
    fields: { key, 'Content-Type': upload.contentType, Policy: policy, 'X-Amz-Signature': sign(policy) },
  };
}

/** Returns the expiry in a policy, if the policy belongs to the key. */
function readPolicy(policy: string, key: string): number | undefined {
  const opened = asObject(JSON.parse(Buffer.from(policy, 'base64').toString('utf8')));
  const conditions: readonly unknown[] = Array.isArray(opened?.conditions) ? opened.conditions : [];
  return asObject(conditions[0])?.key === key ? Date.parse(String(opened?.expiration)) : undefined;
}

/** Accepts an upload as an object store does: the form must have the fields of the permission. */
export function receiveUpload(
  { data, now, organizationId }: Ashby,
  { body, headers }: SandboxRequest,
): SandboxResponse {
  if (headers.authorization !== undefined) {
    return storageError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  }
  if (!isMultipart(body)) return storageError(412, 'PreconditionFailed', 'Bucket POST must be multipart/form-data');
  const [key = ''] = body.fields.key ?? [];
  const [policy = ''] = body.fields.Policy ?? [];
  if (!same(body.fields['X-Amz-Signature']?.[0] ?? '', sign(policy))) {
    return storageError(403, 'SignatureDoesNotMatch', 'The signature does not match this request');
  }
  const expires = readPolicy(policy, key);
  const upload = data.uploads.get(key.split('/')[1] ?? '');
  if (expires === undefined || upload === undefined || body.fields['Content-Type']?.[0] !== upload.contentType) {
    return storageError(403, 'AccessDenied', 'Invalid according to Policy: Policy Condition failed');
  }
  if (expires < now().getTime())
    return storageError(403, 'AccessDenied', 'Invalid according to Policy: Policy expired');
  const file = body.files.file?.[0];
  if (file === undefined) {
    return storageError(400, 'InvalidArgument', 'POST requires exactly one file upload per request');
  }
  if (file.content.byteLength > upload.contentLength) {
    return storageError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  const { id, filename, contentType } = upload;
  data.files.put({ id, name: filename, ownerId: organizationId, contentType, content: file.content });
  return { status: 204, headers: { ETag: `"${sign(key).slice(0, 32)}"` } };
}

/** Returns the uploaded file of a handle, which must have been created for this context. */
export function uploadedFile({ data, find }: Ashby, handle: string, context: UploadContext, path: string): StoredFile {
  const id = fileIdOf(handle);
  const upload = found(data.uploads.get(id), 'file');
  if (upload.context !== context) {
    throw invalidInput(`${path}: The handle was created with the fileUploadContext ${upload.context}, not ${context}`);
  }
  return find('files', id);
}

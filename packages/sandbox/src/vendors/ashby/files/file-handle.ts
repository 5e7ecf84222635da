import { createHmac } from 'node:crypto';
import { asObject } from '../../../engine/body.ts';
import type { StoredFile } from '../records/candidate.ts';

export function sign(text: string): string {
  return createHmac('sha256', 'sandbox').update(text).digest('base64url');
}

/** Creates an opaque file handle, signed against changes. */
export function sealHandle(type: 'CandidateFile' | 'FileUpload', fileId: string, ownerId: string): string {
  const signature = sign(`${fileId} ${ownerId}`);
  const sealed = { handle: { type, fileId, ownerId }, signature, version: '1' };
  return Buffer.from(JSON.stringify(sealed)).toString('base64');
}

/** Returns a file as candidates, applications and offers show it. */
export function fileHandle({ id, name, ownerId }: StoredFile) {
  return { id, name, handle: sealHandle('CandidateFile', id, ownerId) };
}

/** Returns the file id in a handle; undefined if the sandbox did not create the handle. */
export function fileIdOf(sealed: string): string | undefined {
  try {
    const opened = asObject(JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')));
    const handle = asObject(opened?.handle);
    if (typeof handle?.fileId !== 'string' || typeof handle.ownerId !== 'string') return undefined;
    return opened?.signature === sign(`${handle.fileId} ${handle.ownerId}`) ? handle.fileId : undefined;
  } catch {
    return undefined;
  }
}

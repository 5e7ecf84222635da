import { createHmac } from 'node:crypto';
import { asObject } from '../../engine/body.ts';
import type { StoredFile } from '../records/candidate.ts';

/** A file as candidates, applications and offers carry it. */
export interface FileHandle {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
}

export function sign(text: string): string {
  return createHmac('sha256', 'sandbox').update(text).digest('base64url');
}

export function fileHandle(file: StoredFile): FileHandle {
  const handle = { type: 'CandidateFile', fileId: file.id, ownerId: file.ownerId };
  const signature = sign(`${file.id} ${file.ownerId}`);
  const sealed = Buffer.from(JSON.stringify({ handle, signature, version: '1' })).toString('base64');
  return { id: file.id, name: file.name, handle: sealed };
}

/** The id of the file that a handle stands for; undefined when the handle was not made here. */
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

import { timingSafeEqual } from 'node:crypto';
import { textPdf } from '../../../engine/content/pdf.ts';
import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import type { Ashby } from '../ashby.ts';
import { sign } from './file-handle.ts';
import { fileLines } from './resume.ts';
import { storageError } from './storage-error.ts';

export const DOWNLOAD_PREFIX = '/files/';

const LIFETIME = 10 * 60 * 1000;

/** Returns a link to a file's content, valid for ten minutes and for anyone. */
export function signedUrl(fileId: string, now: Date, host: string): string {
  const expires = now.getTime() + LIFETIME;
  const signature = sign(`${fileId} ${expires}`);
  return `http://${host}/ashby${DOWNLOAD_PREFIX}${fileId}?expires=${expires}&signature=${signature}`;
}

export const hostOf = ({ headers }: SandboxRequest) => headers.host ?? '127.0.0.1';

export function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Serves a signed link as an object store does: errors are XML, and a request with an Authorization header is rejected. */
export function download({ data, now }: Ashby, { params, query, headers }: SandboxRequest): SandboxResponse {
  if (headers.authorization !== undefined) {
    return storageError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  }
  const fileId = params.fileId ?? '';
  const expires = query.get('expires') ?? '';
  if (!same(query.get('signature') ?? '', sign(`${fileId} ${expires}`))) {
    return storageError(403, 'SignatureDoesNotMatch', 'The signature does not match this request');
  }
  if (Number(expires) < now().getTime()) return storageError(403, 'AccessDenied', 'Request has expired');
  const file = data.files.get(fileId);
  if (file === undefined) return storageError(404, 'NoSuchKey', 'The specified key does not exist');

  const content = file.content ?? textPdf(fileLines(file, data.candidates.get(file.ownerId)));
  const filename = file.name.replaceAll(/[^\x20-\x7e]|"/g, '_');
  return {
    status: 200,
    headers: { 'Content-Disposition': `attachment; filename="${filename}"` },
    bytes: { contentType: file.contentType ?? 'application/pdf', content },
  };
}

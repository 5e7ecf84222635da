import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Call, type Endpoints, endpoint } from '../endpoint.ts';
import { signedUrl } from '../files/download.ts';
import { fileIdOf } from '../files/file-handle.ts';
import { createUpload, uploadedFile } from '../files/upload.ts';
import { integer, nonEmptyText, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { StoredFile } from '../records/candidate.ts';
import { UPLOAD_CONTEXTS } from '../records/upload.ts';
import { recordsOf } from '../records-of.ts';
import { candidateView } from '../views/candidate.ts';

const hostOf = ({ request }: Call) => request.headers.host ?? '127.0.0.1';

const uploadInput = object(
  {
    fileUploadContext: oneOf(UPLOAD_CONTEXTS),
    filename: nonEmptyText,
    contentType: nonEmptyText,
    contentLength: integer,
  },
  {},
);

/** Files of candidates: links to them, and both ways of bringing them in. */
export function fileEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, now, timestamp } = ashby;
  const records = recordsOf(ashby);

  /** What a call brings: the file part of that name, or the handle of an earlier upload. */
  function broughtFile(
    { files }: Call,
    part: 'resume' | 'file',
    handle: string | undefined,
  ): Omit<StoredFile, 'ownerId'> {
    const sent = files[part];
    if (sent !== undefined) {
      return { id: newId(), name: sent.filename, contentType: sent.contentType, content: sent.content };
    }
    const name = part === 'resume' ? 'resumeHandle' : 'fileHandle';
    if (handle === undefined) throw invalidInput(`${name}: Required`);
    return uploadedFile(ashby, handle, part === 'resume' ? 'CandidateResume' : 'CandidateFiles', name);
  }

  function attach(candidateId: string, file: Omit<StoredFile, 'ownerId'>, isResume: boolean) {
    const candidate = records.candidate(candidateId);
    data.files.put({ ...file, ownerId: candidate.id });
    const stored = data.candidates.put({
      ...candidate,
      ...(isResume && { resumeFileId: file.id }),
      fileIds: [...candidate.fileIds.filter((id) => id !== file.id), file.id],
      updatedAt: timestamp(),
    });
    return { results: candidateView(ashby, stored) };
  }

  return {
    'file.info': endpoint('candidatesRead', object({ fileHandle: nonEmptyText }, {}), ({ fileHandle }, call) => {
      const file = found(data.files.get(fileIdOf(fileHandle) ?? ''), 'file');
      return { results: { url: signedUrl(file.id, now(), hostOf(call)) } };
    }),
    'file.createFileUploadHandle': endpoint(
      'candidatesWrite',
      uploadInput,
      ({ fileUploadContext: context, contentLength, ...file }, call) => {
        if (contentLength < 1) throw invalidInput('contentLength: Number must be greater than 0');
        return { results: createUpload(ashby, { ...file, context, contentLength }, hostOf(call)) };
      },
    ),
    'candidate.uploadResume': endpoint(
      'candidatesWrite',
      object({ candidateId: uuid }, { resumeHandle: nonEmptyText }),
      ({ candidateId, resumeHandle }, call) => attach(candidateId, broughtFile(call, 'resume', resumeHandle), true),
      { multipart: true },
    ),
    'candidate.uploadFile': endpoint(
      'candidatesWrite',
      object({ candidateId: uuid }, { fileHandle: nonEmptyText }),
      ({ candidateId, fileHandle }, call) => attach(candidateId, broughtFile(call, 'file', fileHandle), false),
      { multipart: true },
    ),
  };
}

import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint, filePart } from '../endpoint.ts';
import { atLeast, nonEmptyText, oneOf, uuid } from '../fields.ts';
import { hostOf, signedUrl } from '../files/download.ts';
import { fileIdOf } from '../files/file-handle.ts';
import { createUpload, uploadedFile } from '../files/upload.ts';
import { type StoredFile, UPLOAD_CONTEXTS } from '../records/candidate.ts';
import { invalidInput } from '../rejection.ts';
import { candidateView } from '../views/candidate.ts';

/** Creates the endpoints of candidates' files: links to them, and both ways to add them. */
export function fileEndpoints(ashby: Ashby): Endpoints {
  const { find, newId, now, save } = ashby;

  /** Returns the file of a call: the file part with this name, or the earlier upload of a handle. */
  function broughtFile(request: SandboxRequest, part: 'resume' | 'file', handle: string | undefined) {
    const sent = filePart(request, part);
    if (sent !== undefined) {
      return { id: newId(), name: sent.filename, contentType: sent.contentType, content: sent.content };
    }
    if (handle === undefined) throw invalidInput(`${part}Handle: Required`);
    return uploadedFile(ashby, handle, part === 'resume' ? 'CandidateResume' : 'CandidateFiles', `${part}Handle`);
  }

  function attach(candidateId: string, file: Omit<StoredFile, 'ownerId'>, more: { readonly resumeFileId?: string }) {
    const { fileIds, ...candidate } = find('candidates', candidateId);
    save('files', { ...file, ownerId: candidate.id });
    const withFile = [...fileIds.filter((id) => id !== file.id), file.id];
    return candidateView(ashby, save('candidates', { ...candidate, ...more, fileIds: withFile }));
  }

  return {
    'file.info': endpoint({ fileHandle: nonEmptyText }, {}, ({ fileHandle }, request) => ({
      url: signedUrl(find('files', fileIdOf(fileHandle)).id, now(), hostOf(request)),
    })),
    'file.createFileUploadHandle': endpoint(
      {
        fileUploadContext: oneOf(UPLOAD_CONTEXTS),
        filename: nonEmptyText,
        contentType: nonEmptyText,
        contentLength: atLeast(1),
      },
      {},
      ({ fileUploadContext: context, ...file }, request) => createUpload(ashby, { ...file, context }, hostOf(request)),
    ),
    'candidate.uploadResume': endpoint({ candidateId: uuid }, { resumeHandle: nonEmptyText }, (params, request) => {
      const file = broughtFile(request, 'resume', params.resumeHandle);
      return attach(params.candidateId, file, { resumeFileId: file.id });
    }),
    'candidate.uploadFile': endpoint({ candidateId: uuid }, { fileHandle: nonEmptyText }, (params, request) =>
      attach(params.candidateId, broughtFile(request, 'file', params.fileHandle), {}),
    ),
  };
}

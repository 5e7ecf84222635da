import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const fileUrl = record(
  {
    url: doc(
      v.string(),
      'Signed download URL. Expires soon: use it immediately, without the API key, and do not log it.',
    ),
  },
  {},
);

/** Download URL of a file. */
export interface FileUrl extends v.InferOutput<typeof fileUrl> {}
export const FileUrl: v.GenericSchema<unknown, FileUrl> = fileUrl;

const uploadHandle = record(
  {
    handle: doc(v.string(), 'Handle to pass to other operations after the upload.'),
    url: doc(v.string(), 'Signed upload URL, valid for 10 minutes. Send the file with POST as multipart/form-data.'),
  },
  {
    fields: doc(v.record(v.string(), v.string()), 'Form fields to send before the file, whose field name is file.'),
  },
);

/** Upload URL of a file, and the handle to use after the upload. */
export interface UploadHandle extends v.InferOutput<typeof uploadHandle> {}
export const UploadHandle: v.GenericSchema<unknown, UploadHandle> = uploadHandle;

/** Files. */
export const files = entity(
  {
    summary: 'Files: resumes and other files of candidates, offers and signatures.',
    also: ['resumes', 'CVs', 'attachments', 'documents'],
  },
  () => ({
    get: operation('POST /file.info', {
      summary:
        "Get a download URL for a file by its handle, such as resumeFileHandle.handle of a candidate. The URL is signed and expires soon. Fails for Ashby's demo data.",
      also: ['download', 'open', 'resume', 'CV'],
      from: { fileHandle: 'candidates.search:resumeFileHandle.handle' },
      docs: docs('fileinfo'),
      effect: 'read',
      scopes: ['candidatesRead'],
      input: v.strictObject({ fileHandle: doc(Id, 'Handle of the file, not its ID.') }),
      output: FileUrl,
    }),

    createFileUploadHandle: operation('POST /file.createFileUploadHandle', {
      summary:
        'Create an upload URL and a handle for a file. After the upload, pass the handle to candidates.upload_resume, candidates.upload_file or application_forms.submit.',
      also: ['upload link'],
      docs: docs('filecreatefileuploadhandle'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        fileUploadContext: doc(
          v.picklist(['CandidateResume', 'CandidateFiles', 'ApplicationForm']),
          'Purpose of the file: CandidateResume for candidates.upload_resume, CandidateFiles for candidates.upload_file, ApplicationForm for application_forms.submit.',
        ),
        filename: doc(Id, 'File name with extension.'),
        contentType: doc(Id, 'MIME type, such as application/pdf.'),
        contentLength: doc(v.pipe(v.number(), v.integer(), v.minValue(1)), 'File size in bytes.'),
      }),
      output: UploadHandle,
    }),
  }),
);

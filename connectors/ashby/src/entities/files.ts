import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const fileUrl = record(
  {
    url: doc(
      v.string(),
      'Signed address to download from: at once, as it expires, without the API key, and not to be logged.',
    ),
  },
  {},
);

/** Where a file can be downloaded. */
export interface FileUrl extends v.InferOutput<typeof fileUrl> {}
export const FileUrl: v.GenericSchema<unknown, FileUrl> = fileUrl;

const uploadHandle = record(
  {
    handle: doc(v.string(), 'What to pass on once the file is uploaded.'),
    url: doc(v.string(), 'Signed address to upload to with POST as multipart/form-data, within 10 minutes.'),
  },
  {
    fields: doc(v.record(v.string(), v.string()), 'Form fields to send along, before the file, which is called file.'),
  },
);

/** Where a file can be uploaded, and what to call it then. */
export interface UploadHandle extends v.InferOutput<typeof uploadHandle> {}
export const UploadHandle: v.GenericSchema<unknown, UploadHandle> = uploadHandle;

/** Files of candidates. */
export const files = entity(
  { summary: 'Files: resumes and other files of candidates, offers and signatures.' },
  () => ({
    get: operation('POST /file.info', {
      summary:
        'Get the address to download a file from, by its handle, as in resumeFileHandle of a candidate. It is signed and expires soon. Fails for demo data.',
      docs: docs('fileinfo'),
      effect: 'read',
      scopes: ['candidatesRead'],
      input: v.strictObject({ fileHandle: doc(Id, 'The handle, not the id of the file.') }),
      output: FileUrl,
    }),

    createFileUploadHandle: operation('POST /file.createFileUploadHandle', {
      summary:
        'Get an address to upload a file to, and the handle to use it with afterwards, in candidates.uploadResume, candidates.uploadFile or applicationForms.submit.',
      docs: docs('filecreatefileuploadhandle'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        fileUploadContext: doc(
          v.picklist(['CandidateResume', 'CandidateFiles', 'ApplicationForm']),
          'What it is for: CandidateResume for uploadResume, CandidateFiles for uploadFile, ApplicationForm for a form.',
        ),
        filename: doc(Id, 'Name of the file with its extension.'),
        contentType: doc(Id, 'MIME type, such as application/pdf.'),
        contentLength: doc(v.pipe(v.number(), v.integer(), v.minValue(1)), 'Size in bytes.'),
      }),
      output: UploadHandle,
    }),
  }),
);

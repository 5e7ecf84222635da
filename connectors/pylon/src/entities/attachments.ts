import { doc, entity, operation, record, Upload } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the attachment.') },
  {
    name: v.string(),
    url: doc(v.string(), 'URL to pass in attachment_urls of issues and messages.'),
    description: v.string(),
  },
);

/** An uploaded file. */
export interface Attachment extends v.InferOutput<typeof schema> {}
export const Attachment: v.GenericSchema<unknown, Attachment> = schema;

/** A file to upload, or the URL that Pylon fetches it from. */
export const fileFields = {
  file: doc(v.optional(Upload), 'File to upload. Mutually exclusive with file_url.'),
  file_url: doc(v.optional(v.string()), 'URL that Pylon fetches the file from. Mutually exclusive with file.'),
};

/** Returns whether exactly one of the two parameters is present. */
export const hasOneFile = ({ file, file_url }: { readonly file?: unknown; readonly file_url?: string | undefined }) =>
  (file === undefined) !== (file_url === undefined);

/** Uploaded files. */
export const attachments = entity(
  {
    summary: 'Uploaded files for use in issues and messages.',
    also: ['files', 'uploads', 'screenshots', 'documents'],
    key: 'id',
  },
  () => ({
    create: operation('POST /attachments', {
      summary:
        'Upload a file. Pass the file, or a URL that Pylon fetches it from. Use the returned url in attachment_urls of an issue, reply or note.',
      docs: docs('attachments'),
      effect: 'write',
      rateLimit: limits.low,
      encode: 'multipart',
      input: v.pipe(
        v.strictObject({ ...fileFields, description: doc(v.optional(v.string()), 'Description of the file.') }),
        v.forward(
          v.check((params) => hasOneFile(params), 'Expected either file or file_url, not both'),
          ['file'],
        ),
      ),
      example: { file: { filename: 'error.log', content: 'Time-out after 30 s' }, description: 'Log of the export' },
      output: Attachment,
    }),
  }),
);

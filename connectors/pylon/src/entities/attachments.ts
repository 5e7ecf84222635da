import { doc, entity, operation, record, Upload } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'Id of the attachment.') },
  {
    name: v.string(),
    url: doc(v.string(), 'What attachment_urls of issues and messages take.'),
    description: v.string(),
  },
);

/** An uploaded file. */
export interface Attachment extends v.InferOutput<typeof schema> {}
export const Attachment: v.GenericSchema<unknown, Attachment> = schema;

/** A file, or where Pylon finds it. */
export const fileFields = {
  file: doc(v.optional(Upload), 'The file; not with file_url.'),
  file_url: doc(v.optional(v.string()), 'Address that Pylon fetches the file from; not with file.'),
};

/** Whether exactly one of the two was given. */
export const hasOneFile = ({ file, file_url }: { readonly file?: unknown; readonly file_url?: string | undefined }) =>
  (file === undefined) !== (file_url === undefined);

/** Uploaded files. */
export const attachments = entity({ summary: 'Files uploaded for use in issues and messages.', key: 'id' }, () => ({
  create: operation('POST /attachments', {
    summary:
      'Upload a file, or let Pylon fetch it from an address; the url in the answer goes into attachment_urls of an issue, reply or note.',
    docs: docs('attachments'),
    effect: 'write',
    rateLimit: limits.low,
    encode: 'multipart',
    input: v.pipe(
      v.strictObject({ ...fileFields, description: doc(v.optional(v.string()), 'What the file is.') }),
      v.forward(
        v.check((params) => hasOneFile(params), 'Expected either file or file_url'),
        ['file'],
      ),
    ),
    output: Attachment,
  }),
}));

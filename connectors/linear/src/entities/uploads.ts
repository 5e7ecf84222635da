import { doc, entity, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, writes } from '../fields.ts';

const schema = record(
  {
    uploadUrl: doc(v.string(), 'Signed URL to send the bytes to, with PUT and the headers.'),
    assetUrl: doc(v.string(), 'URL of the file afterwards, for Markdown. Reading it requires the credential.'),
  },
  {
    filename: v.string(),
    contentType: v.string(),
    size: v.number(),
    headers: doc(
      v.array(v.object({ key: v.string(), value: v.string() })),
      'Headers to send with the bytes. The PUT also needs a content-type header.',
    ),
  },
);

/** Where to send the bytes of a file. */
export interface UploadTarget extends v.InferOutput<typeof schema> {}
export const UploadTarget: v.GenericSchema<unknown, UploadTarget> = schema;

/** Uploads of files. */
export const uploads = entity(
  {
    summary: 'Uploads of files, for use in the Markdown of issues, comments and documents.',
    also: ['files', 'images', 'screenshots', 'logs'],
  },
  () => ({
    create: graphqlOperation(
      `mutation fileUpload(
        $contentType: String!, $filename: String!, $size: Int!, $makePublic: Boolean, $metaData: JSON
      ) {
        fileUpload(
          contentType: $contentType, filename: $filename, size: $size, makePublic: $makePublic, metaData: $metaData
        ) { success uploadFile { uploadUrl assetUrl filename contentType size headers { key value } } }
      }`,
      {
        ...writes,
        docs: 'https://linear.app/developers/how-to-upload-a-file-to-linear',
        summary:
          'Request a signed URL for a file. Send the bytes there with PUT and the returned headers, without the credential. Then use assetUrl in Markdown.',
        also: ['attach file', 'send file'],
        path: 'fileUpload.uploadFile',
        input: v.strictObject({
          filename: doc(Id, 'Name of the file, such as screenshot.png.'),
          contentType: doc(Id, 'MIME type of the file, such as image/png.'),
          size: doc(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Size of the file in bytes.'),
          makePublic: doc(v.optional(v.boolean()), 'Whether anyone with the URL can read the file. Default: false.'),
          metaData: doc(v.optional(v.record(v.string(), v.unknown())), 'Data of your own about the file.'),
        }),
        output: UploadTarget,
        example: { filename: 'screenshot.png', contentType: 'image/png', size: 48_213 },
      },
    ),
  }),
);

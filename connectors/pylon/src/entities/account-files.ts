import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';
import { Attachment, fileFields, hasOneFile } from './attachments.ts';

/** Files of accounts. */
export const accountFiles = entity(
  {
    summary: 'Files of an account.',
    also: ['account documents', 'account attachments'],
    key: 'id',
    from: { id: 'accounts.search' },
  },
  () => ({
    create: operation('POST /accounts/{id}/files', {
      summary: 'Upload a file to an account. Pass the file, or a URL that Pylon fetches it from.',
      also: ['upload', 'attach'],
      docs: docs('accounts'),
      effect: 'write',
      rateLimit: limits.low,
      encode: 'multipart',
      input: v.pipe(
        v.strictObject({ id: doc(Id, 'ID or external ID of the account.'), ...fileFields }),
        v.forward(
          v.check((params) => hasOneFile(params), 'Expected either file or file_url, not both'),
          ['file'],
        ),
      ),
      example: {
        id: '7a320ea1-a79f-4897-8513-7554a4b57974',
        file: { filename: 'contract.txt', content: 'Term: 12 months' },
      },
      output: v.array(Attachment),
    }),
  }),
);

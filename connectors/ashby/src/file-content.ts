import { type FileInput, InvalidParamsError, toBlob, Upload } from '@agent-connectors/core';
import * as v from 'valibot';

/**
 * A file to upload as one with a name, a type and a size, which Ashby asks for before it is sent. Throws
 * `InvalidParamsError` for what is none.
 */
export function fileOf(input: FileInput): File {
  const { issues } = v.safeParse(Upload, input);
  if (issues !== undefined) {
    throw new InvalidParamsError({
      what: 'The file cannot be uploaded',
      issues: issues.map((issue) => ({
        path: ['file', v.getDotPath(issue)].filter(Boolean).join('.'),
        expected: issue.message.replace('Expected ', ''),
        received: typeof issue.input === 'string' ? 'other text' : String(issue.received),
      })),
      hint: 'Nothing was sent.',
    });
  }
  const { blob, filename } = toBlob(input);
  return new File([blob], filename, { type: blob.type || 'application/octet-stream' });
}

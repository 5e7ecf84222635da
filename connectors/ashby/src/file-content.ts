import { type FileInput, toBlob } from '@agent-connectors/core';

/** A file to upload as one with a name, a type and a size, which Ashby asks for before it is sent. */
export function fileOf(input: FileInput): File {
  const { blob, filename } = toBlob(input);
  return new File([blob], filename, { type: blob.type || 'application/octet-stream' });
}

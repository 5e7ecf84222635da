import type { FileInput } from '@agent-connectors/core';

/** A file to upload as one with a name, a type and a size, which Ashby asks for before it is sent. */
export function fileOf(input: FileInput): File {
  if (input instanceof Blob) {
    const name = input instanceof File ? input.name : 'file';
    return new File([input], name, { type: input.type || 'application/octet-stream' });
  }
  const { filename, content, encoding = 'text', contentType: type = 'application/octet-stream' } = input;
  if (typeof content !== 'string') return new File([new Uint8Array(content)], filename, { type });
  if (encoding === 'text') return new File([content], filename, { type });
  return new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], filename, { type });
}

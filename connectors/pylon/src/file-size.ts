import type { FileInput } from '@agent-connectors/core';

/** How many bytes a file to upload has, before it is sent. */
export function fileSize(file: FileInput): number {
  if (file instanceof Blob) return file.size;
  const { content, encoding } = file;
  if (typeof content !== 'string') return content.byteLength;
  if (encoding !== 'base64') return new Blob([content]).size;
  // Four characters carry three bytes; padding and line breaks carry none.
  return Math.floor((content.replaceAll(/[\s=]/g, '').length * 3) / 4);
}

import { readFileSync } from 'node:fs';

/** Decodes UTF-8 text, or UTF-16 text with a byte order mark. Editors and shells on Windows write both. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes); // removes a byte order mark
}

/** Reads a text file. Returns `undefined` if it does not exist, and throws an error of one sentence if it cannot be read. */
export function readText(file: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Error(code === 'EISDIR' ? `${file} is a folder, not a file.` : `Cannot read ${file}: ${code ?? error}.`);
  }
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Error(`${file} is not UTF-8 text, or UTF-16 text with a byte order mark.`);
  return text;
}

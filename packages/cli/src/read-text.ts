import { readFileSync } from 'node:fs';

/**
 * Decodes UTF-8 text, or UTF-16 text with a byte order mark. Editors and shells on Windows write both. Returns `undefined` for what
 * is neither: replaced characters must not be sent as if they were the text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const encoding = isLittle ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes); // removes a byte order mark
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Says of a file that it is no text. */
export const isNoText = (file: string): string => `${file} is not UTF-8 text, or UTF-16 text with a byte order mark.`;

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
  if (text === undefined) throw new Error(isNoText(file));
  return text;
}

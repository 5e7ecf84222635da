import { readFileSync } from 'node:fs';

/** Decodes text in UTF-8, or in UTF-16 where its byte order mark says so: Windows' editors and shells write both. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes); // drops UTF-8's own mark
}

/** Reads a text file that may be missing. Throws an error of one sentence where it cannot be read. */
export function readText(file: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Error(
      code === 'EISDIR' ? `${file} is a folder, not a file.` : `${file} cannot be read: ${code ?? error}.`,
    );
  }
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Error(`${file} is not text in UTF-8, or in UTF-16 with a byte order mark.`);
  return text;
}

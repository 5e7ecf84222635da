import { statSync } from 'node:fs';
import { readText } from './read-text.ts';

/**
 * Reads a text file as `readText` does, but nothing else in its place: a pipe or a device may have no end, and the command would wait. Follows
 * links.
 */
export function readRegularText(file: string): string | undefined {
  const found = statusOf(file);
  if (found === undefined || found.isFile() || found.isDirectory()) return readText(file);
  throw new Error(`${file} is not a regular file.`);
}

/** What cannot be looked at cannot be read, either, which `readText` explains. */
function statusOf(file: string) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

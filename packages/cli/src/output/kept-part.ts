import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DownloadPosition } from '@agent-connectors/core';

/** The beginning of a file whose download broke lies beside the file, hidden, with a note of what it is. */
const pathsOf = (file: string) => {
  const part = join(dirname(file), `.${basename(file)}.part`);
  return { part, note: `${part}.json` };
};

/**
 * Takes over what an earlier command kept of the same file: moves it to `to`, and returns where it ends. A command that takes it has it
 * alone. `undefined` where there is nothing, or something else.
 */
export async function takePart(file: string, source: string, to: string): Promise<DownloadPosition | undefined> {
  const { part, note } = pathsOf(file);
  try {
    await rename(part, to);
  } catch {
    return undefined;
  }
  try {
    const text = await readFile(note, 'utf8');
    await rm(note);
    const kept: unknown = JSON.parse(text);
    const { size } = await stat(to);
    if (isNote(kept) && kept.source === source && kept.offset === size) return { offset: size, etag: kept.etag };
  } catch {
    // Without its note, nobody knows what it is.
  }
  await rm(to, { force: true });
  return undefined;
}

/** Keeps the beginning of a file, for the next command. Returns whether that was possible. */
export async function keepPart(
  file: string,
  source: string,
  from: string,
  { etag }: DownloadPosition,
): Promise<boolean> {
  const { part, note } = pathsOf(file);
  try {
    const { size } = await stat(from);
    await writeFile(note, JSON.stringify({ source, etag, offset: size }), { mode: 0o600 });
    await rename(from, part);
    return true;
  } catch {
    await rm(note, { force: true });
    return false;
  }
}

function isNote(value: unknown): value is DownloadPosition & { readonly source: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { source, etag, offset } = value as Partial<Record<string, unknown>>; // any object can be read by key
  return typeof source === 'string' && typeof etag === 'string' && typeof offset === 'number' && offset > 0;
}

import { resolve } from 'node:path';
import { addHint, type DownloadPosition } from '@agent-connectors/core';
import type { Io } from '../io.ts';
import { keepPart, takePart } from './kept-part.ts';
import { openTarget, type Target } from './open-target.ts';
import { failingWith, isStandardOutput } from './output-file.ts';
import { BrokenDownloadError, type OpenFile, type Receiver, receiveFile } from './receive-file.ts';
import { createStatusLine } from './status-line.ts';

/** A file to download. */
export interface FileSource {
  /** What it is of: the same for the same call. */
  readonly name: string;
  readonly open: OpenFile;
}

/**
 * Downloads to a file, or to standard output with `-`. `open` sends the request, after the file was found to be writable. The file is replaced when
 * all bytes are there. Where the download breaks and the vendor sends the rest of a file, what came is kept for the next command. `now` returns
 * milliseconds.
 */
export async function downloadTo(path: string, source: FileSource, io: Io, now?: () => number): Promise<void> {
  const line = createStatusLine(io, now);
  const progress: Receiver['progress'] = (bytes, size) =>
    line.show(() => `${sizeText(bytes)}${size === undefined ? '' : ` of ${sizeText(size)}`} downloaded`);
  try {
    if (isStandardOutput(path)) {
      // At a terminal, the line would stand among the bytes.
      const receiver = { write: io.out, ...(!io.terminal.out && { progress }) };
      return await receiveFile(source.open, receiver).catch((error: unknown) => {
        throw error instanceof BrokenDownloadError ? error.cause : error;
      });
    }
    await toFile(resolve(io.folder, path), source, progress);
  } finally {
    line.clear();
  }
}

async function toFile(file: string, { name, open }: FileSource, progress: Receiver['progress']): Promise<void> {
  let begin: DownloadPosition | undefined;
  const target = await openTarget(file, async (temporary, replaced) => {
    begin = await takePart(replaced, name, temporary);
  });
  const failing = failingWith(file, target.isReplaced);
  const receiver = {
    write: (chunk: Uint8Array) => target.handle.writeFile(chunk).catch(failing),
    ...(target.isReplaced && { restart: () => target.handle.truncate(0).catch(failing) }),
    ...(!target.isTerminal && progress && { progress }),
  };
  try {
    await receiveFile(open, receiver, begin);
    await target.keep().catch(failing);
  } catch (error) {
    throw error instanceof BrokenDownloadError ? await settled(error, name, target) : await discarded(target, error);
  }
}

async function discarded(target: Target, error: unknown): Promise<unknown> {
  await target.discard();
  return error;
}

/** Keeps what came of a file whose rest can be asked for. Returns the error to throw. */
async function settled({ cause, position }: BrokenDownloadError, name: string, target: Target): Promise<unknown> {
  const { temporary } = target;
  if (position === undefined || temporary === undefined) return discarded(target, cause);
  await target.handle.close().catch(() => {}); // it may be closed already
  if (!(await keepPart(temporary.of, name, temporary.path, position))) return discarded(target, cause);
  return addHint(
    cause,
    `${sizeText(position.offset)} are kept: run the same command again, and it downloads the rest.`,
  );
}

/** `12.4 MB` */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}

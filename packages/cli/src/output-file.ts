import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs a command with a file as its standard output. The file is opened first, so that a file that cannot be written does
 * not lose the response. Its content is replaced when the response arrives.
 */
export async function withOutputIn(path: string, io: Io, run: (io: Io) => Promise<void>): Promise<void> {
  const file = resolve(io.folder, path);
  const existed = (await stat(file).catch(() => undefined)) !== undefined;
  const handle = await openFor(file);
  let stream: WriteStream | undefined;
  let done: Promise<void> | undefined;
  const out = async (chunk: string | Uint8Array) => {
    if (stream === undefined) {
      if ((await handle.stat()).isFile()) await handle.truncate();
      stream = handle.createWriteStream();
      done = finished(stream);
      done.catch(() => {}); // reported below
    }
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  };
  try {
    await run({ ...io, out, interactive: false });
  } finally {
    stream?.end();
    await (done ?? handle.close());
    if (stream === undefined && !existed) await rm(file);
  }
}

async function openFor(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'a');
  } catch (error) {
    throw new UsageError(
      `Cannot write ${file}: ${error instanceof Error && 'code' in error ? error.code : error}.`,
      'Nothing was sent. Choose a file that you can write.',
    );
  }
}

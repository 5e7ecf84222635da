import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { openTarget, type Target } from './open-target.ts';
import { callWasMade, OutputError } from './output-error.ts';

/**
 * Runs a command with a file as its standard output. The output goes to a file beside it, which replaces it when the command has succeeded: a
 * failure leaves it as it was. Pipes and devices are written directly. Throws `UsageError` for a file that cannot be written, before the command
 * runs, and `OutputError` when writing fails later. `whenDiscarded` returns the error to throw where the output is not kept.
 */
export async function withOutputIn(
  path: string,
  io: Io,
  run: (io: Io) => Promise<void>,
  whenDiscarded: (error: unknown) => unknown = (error) => error,
): Promise<void> {
  // Its file may be open already in the shell, which would go on with the replaced one.
  if (isStandardOutput(path)) return run(io);
  const file = resolve(io.folder, path);
  const target = await openTarget(file);
  const failing = failingWith(file, target.isReplaced);
  // A file has the output only at the end; who reads a pipe may wait for each line.
  const { write, flush } = buffered(target.handle, target.isReplaced ? most : 0);
  const out: Io['out'] = (chunk) => write(chunk).catch(failing);
  try {
    await run({ ...io, out, terminal: { ...io.terminal, out: target.isTerminal, color: false } });
    await flush()
      .then(() => target.keep())
      .catch(failing);
  } catch (error) {
    await target.discard();
    throw target.isReplaced ? whenDiscarded(error) : error;
  }
}

export const isStandardOutput = (path: string): boolean =>
  ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'].includes(path);

/** Bytes that are written at once. */
const most = 65_536;

/** Collects what is written: each write of a file takes a system call. */
function buffered(handle: Target['handle'], size: number) {
  let parts: Uint8Array[] = [];
  let held = 0;
  const flush = async () => {
    const bytes = Buffer.concat(parts);
    parts = [];
    held = 0;
    if (bytes.length > 0) await handle.writeFile(bytes);
  };
  return {
    flush,
    async write(chunk: string | Uint8Array) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      parts.push(bytes);
      held += bytes.length;
      if (held >= size) await flush();
    },
  };
}

/** Returns what reports that a file could not be written any more. */
export const failingWith = (file: string, isReplaced: boolean) => (error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  throw new OutputError(
    `Cannot write ${file}: ${reason}.`,
    `${callWasMade}${isReplaced ? ' The file is as it was before.' : ''}`,
    error,
  );
};

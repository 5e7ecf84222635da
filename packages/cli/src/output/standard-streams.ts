import { OutputError } from './output-error.ts';

/**
 * Writes to standard output, and resolves when it has taken the bytes. A closed pipe ends the process: a reader such as `head` has
 * enough. Throws `OutputError`, and `AbortedError` where `signal` ends the wait for a slow reader.
 */
export function writeOut(chunk: string | Uint8Array, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => void aborted().then(reject);
    const isTaken = process.stdout.write(chunk, (error: NodeJS.ErrnoException | null | undefined) => {
      signal.removeEventListener('abort', stop);
      if (error?.code === 'EPIPE') process.exit(0);
      else if (error) reject(cannotWrite(error));
      else resolve();
    });
    if (!isTaken && signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

const cannotWrite = (error: Error) =>
  new OutputError(
    `Cannot write to standard output: ${error.message}.`,
    'Write it elsewhere. What the command does besides may have been done.',
    error,
  );

async function aborted(): Promise<Error> {
  const { AbortedError } = await import('@agent-connectors/core');
  return new AbortedError({
    message: 'The command was interrupted while its output waited for a reader.',
    hint: 'What it does besides may have been done.',
    outcome: 'unknown',
  });
}

let isWatched = false;

/** Returns standard error. Where it cannot be written, there is no place left to say so. */
export function standardError(): NodeJS.WriteStream {
  const { stderr } = process;
  if (!isWatched) stderr.on('error', () => {});
  isWatched = true;
  return stderr;
}

import type { Write } from '../stdio/take-stdout.ts';
import type { Io } from './io.ts';
import { noteOf } from './note.ts';

/** What a process does not say by itself. */
export interface ProcessOptions extends Pick<Io, 'name' | 'folders' | 'env'> {
  readonly write: Write;
}

/** Creates the streams of this process. */
export function processIo({ write, name, folders, env }: ProcessOptions): Io {
  return {
    name,
    input: process.stdin,
    write,
    err: (text) => void process.stderr.write(text),
    note: (error) => void process.stderr.write(`${name}: ${noteOf(error)}\n`),
    folders,
    env,
    onStop(close) {
      // Only once, so that a second signal ends the process immediately.
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => void close().then(() => process.exit(0)));
    },
  };
}

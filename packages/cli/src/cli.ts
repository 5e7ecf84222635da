#!/usr/bin/env node
import { once } from 'node:events';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { run } from './index.ts';
import { decodeText } from './read-text.ts';
import { stripControls } from './terminal.ts';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const interruption = new AbortController();
let endedBy: NodeJS.Signals | undefined;

try {
  process.exitCode = await run(process.argv.slice(2), {
    async out(chunk) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain', { signal: interruption.signal });
    },
    err: (message) => void process.stderr.write(message),
    in: async () => decodeText(await buffer(process.stdin)),
    interruption() {
      for (const name of ['SIGINT', 'SIGTERM'] as const) {
        // Once: a second one ends the process where it stands.
        process.once(name, () => {
          endedBy = name;
          interruption.abort();
        });
      }
      return interruption.signal;
    },
    interactive: process.stdout.isTTY === true,
    folder: process.cwd(),
    // As it was called, which may be a link in a project, and as it lies on the disk.
    commandFolders: [dirname(process.argv[1] ?? '.'), import.meta.dirname],
    env: process.env,
  });
} catch (error) {
  process.exitCode = 1;
  // A fault of ours: the stack is what helps to find it.
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (endedBy === undefined) process.stderr.write(`${stack.split('\n').map(stripControls).join('\n')}\n`);
}
// Ended by the signal itself, so that a shell's loop around this command ends too.
if (endedBy !== undefined) process.kill(process.pid, endedBy);

#!/usr/bin/env node
import { once } from 'node:events';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { run } from './index.ts';
import { decodeText } from './read-text.ts';
import { stripControls } from './terminal.ts';
import { workingFolder } from './working-folder.ts';

// A reader such as `head` may close the pipe early. This is not an error.
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
        // Only once, so that a second interruption ends the process immediately.
        process.once(name, () => {
          endedBy = name;
          interruption.abort();
        });
      }
      return interruption.signal;
    },
    interactive: process.stdout.isTTY === true,
    // Read within `run`, which prints the error if the folder no longer exists.
    get folder() {
      return workingFolder();
    },
    // The path of the command, which may be a link in a project, and the path of this file.
    commandFolders: [dirname(process.argv[1] ?? '.'), import.meta.dirname],
    env: process.env,
  });
} catch (error) {
  process.exitCode = 1;
  // An unexpected error is a bug in this package. The stack helps to find it.
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (endedBy === undefined) process.stderr.write(`${stack.split('\n').map(stripControls).join('\n')}\n`);
}
// Ending the process with the same signal also ends a loop of the shell around this command.
if (endedBy !== undefined) process.kill(process.pid, endedBy);

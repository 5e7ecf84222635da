#!/usr/bin/env node
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { run } from './index.ts';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  async out(chunk) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  },
  err: (message) => void process.stderr.write(message),
  in: () => text(process.stdin),
  interactive: process.stdout.isTTY === true,
  folder: process.cwd(),
  env: process.env,
});

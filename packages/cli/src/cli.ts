#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Without a folder for the cache, Node compiles as usual.
enableCompileCache();
// A walk makes garbage faster than V8 by itself collects it: without this, the heap grows with the number of records.
if (process.argv.some((word) => /^--(all|count|count-by)(=|$)/.test(word)))
  (await import('node:v8')).setFlagsFromString('--optimize-for-size');
const [{ run }, { processIo }] = await Promise.all([import('./index.ts'), import('./process-io.ts')]);

// A reader such as `head` may close the pipe early. This is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io = processIo();
process.exitCode = await run(process.argv.slice(2), io);
// Ending the process with the same signal also ends a loop of the shell around this command.
const signal = io.endedBy();
if (signal !== undefined) process.kill(process.pid, signal);

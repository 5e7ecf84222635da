#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { dirname } from 'node:path';
import { takeStdout } from './stdio/take-stdout.ts';

// Before any other module is loaded, because any of them might print something.
const write = takeStdout();
// Clients start a server anew each time they start themselves. Without a folder for the cache, Node compiles as usual.
enableCompileCache();
const [{ main }, { noteOf }] = await Promise.all([import('./command/main.ts'), import('./command/note.ts')]);

const exitCode = await main(process.argv.slice(2), {
  input: process.stdin,
  write,
  err: (text) => void process.stderr.write(text),
  note: (error) => void process.stderr.write(`agent-connectors-mcp: ${noteOf(error)}\n`),
  // The path of the command, which may be a link in a project, and the path of this file. Not the current folder: clients start servers in whatever
  // folder a user has opened, and its code must not get credentials.
  folders: [dirname(process.argv[1] ?? '.'), import.meta.dirname],
  env: process.env,
  onStop(close) {
    // Only once, so that a second signal ends the process immediately.
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.once(name, () => void close().then(() => process.exit(0)));
  },
});
if (exitCode !== undefined) process.exitCode = exitCode;

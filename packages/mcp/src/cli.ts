#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { takeStdout } from './stdio/take-stdout.ts';

// Before any other module is loaded, because any of them might print something.
const write = takeStdout();
// Clients start a server anew each time they start themselves. By default, Node keeps compiled code in the temporary folder, where others may have
// put theirs. Without a folder, it compiles as usual.
enableCompileCache(join(homedir(), '.cache', 'agent-connectors', 'compiled'));
const [{ main }, { processIo }] = await Promise.all([import('./command/main.ts'), import('./command/process-io.ts')]);

const exitCode = await main(
  process.argv.slice(2),
  processIo({
    write,
    name: 'agent-connectors-mcp',
    // The path of the command, which may be a link in a project, and the path of this file. Not the current folder: clients start servers in
    // whatever folder a user has opened, and its code must not get credentials.
    folders: [dirname(process.argv[1] ?? '.'), import.meta.dirname],
    env: process.env,
  }),
);
if (exitCode !== undefined) process.exitCode = exitCode;

#!/usr/bin/env node
import { isTooOld, oldestNode } from './node-version.ts';

// An older Node lacks what the rest of the command imports, so that this comes first, and uses nothing that it does not have.
const { node } = process.versions;
if (isTooOld(node)) {
  const message = `agent-connectors requires Node ${oldestNode} or newer, and this is Node ${node}.`;
  const hint = 'Install a newer one from https://nodejs.org, or choose it with the version manager that you use.';
  process.stderr.write(`${JSON.stringify({ error: { code: 'unsupported_node', message, hint } })}\n`);
  process.exit(1);
}
const { compiledFolder } = await import('./compiled-folder.ts');
// By default, Node keeps compiled code in the temporary folder, where others may have put theirs. Without a folder, it compiles as usual.
const compiled = compiledFolder();
if (compiled !== undefined) process.getBuiltinModule('node:module').enableCompileCache(compiled);
// A walk makes garbage faster than V8 by itself collects it: without this, the heap grows with the number of records.
if (process.argv.some((word) => /^--(all|count|count-by)(=|$)/.test(word)))
  (await import('node:v8')).setFlagsFromString('--optimize-for-size');
const [{ run }, { processIo }] = await Promise.all([import('./index.ts'), import('./process-io.ts')]);

// A reader such as `head` may close the pipe early. This is not an error. Whoever writes reports every other failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

const io = processIo();
process.exitCode = await run(process.argv.slice(2), io);
// Ending the process with the same signal also ends a loop of the shell around this command.
const signal = io.endedBy();
if (signal !== undefined) process.kill(process.pid, signal);

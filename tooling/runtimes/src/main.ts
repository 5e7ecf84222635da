// Tries the built packages on each runtime that they are said to run on: pnpm runtimes
// The runtimes are installed when they are first needed, apart from the workspace (engines/): they are large. One that cannot
// be had on this machine is skipped by name; with CI set that is a failure.
import { createServer } from 'node:net';
import { startSandbox } from '@agent-connectors/sandbox';
import { install, runtimes } from './runtimes.ts';

const strict = Boolean(process.env['CI']);
const installed = install();
const sandbox = await startSandbox();
const env = { ...sandbox.env, REFUSED_URL: await refusedUrl() };
let failed = false;

for (const { name, version, refused, run } of runtimes) {
  const found = version();
  if (found === undefined) {
    console.log(`${strict ? 'BAD ' : 'skip'} ${name}: it cannot be run on this machine. ${installed}`);
    failed ||= strict;
    continue;
  }
  const began = performance.now();
  try {
    const findings = await run(env);
    if (findings.refused !== refused)
      throw new Error(`a connection that was refused is told as '${findings.refused}', not '${refused}'`);
    const { walked, bytes } = findings;
    console.log(
      `ok   ${name} ${found}: ${walked} records walked, ${bytes} bytes read, ${Math.round(performance.now() - began)} ms`,
    );
  } catch (error) {
    failed = true;
    console.log(`BAD  ${name} ${found}: ${error instanceof Error ? error.message : error}`);
  }
}
await sandbox.close();
if (failed) process.exitCode = 1;

/** An address on this machine where nothing listens. */
async function refusedUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

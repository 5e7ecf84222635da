// Tests the built packages on each supported runtime: pnpm runtimes
// The first run installs the runtimes, which are large, outside the workspace (engines/). A runtime that does not run on this
// machine is skipped with a message. If CI is set, it is a failure.
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
    console.log(`${strict ? 'BAD ' : 'skip'} ${name}: this runtime does not run on this machine. ${installed}`);
    failed ||= strict;
    continue;
  }
  const began = performance.now();
  try {
    const findings = await run(env);
    if (findings.refused !== refused)
      throw new Error(`the outcome of a refused connection is '${findings.refused}', expected '${refused}'`);
    const { walked, bytes } = findings;
    console.log(
      `ok   ${name} ${found}: ${walked} records listed, ${bytes} bytes downloaded, ${Math.round(performance.now() - began)} ms`,
    );
  } catch (error) {
    failed = true;
    console.log(`BAD  ${name} ${found}: ${error instanceof Error ? error.message : error}`);
  }
}
await sandbox.close();
if (failed) process.exitCode = 1;

/** Returns the URL of a port on this machine where no server listens. */
async function refusedUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

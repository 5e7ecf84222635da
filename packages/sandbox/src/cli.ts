#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { Sandbox } from './engine/start-server.ts';
import { findEmulators } from './find-emulators.ts';
import { startSandbox } from './start-sandbox.ts';

const help = (
  titles: string,
) => `Start local emulators of the APIs of ${titles}, with invented data. Nothing leaves this machine.

Usage: agent-connectors-sandbox [options]

  --port <number>   port on 127.0.0.1 (default 4010; 0 picks a free one)
  --seed <number>   equal seeds give equal data (default 1)
  --rate-limits     enforce the vendors' rate limits
  --quiet           print no line per request
  --help            print this help and exit
`;

const options = {
  port: { type: 'string', default: '4010' },
  seed: { type: 'string', default: '1' },
  'rate-limits': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const emulators = await findEmulators();
  const titles = listed(emulators.map(({ title }) => title));
  if (values.help) {
    process.stdout.write(help(titles));
    return 0;
  }
  const port = wholeNumber(values.port, 65_535);
  if (port === undefined) return fail(`--port must be a number from 0 to 65535, not ${values.port}.`);
  const seed = wholeNumber(values.seed, 4_294_967_295);
  if (seed === undefined) return fail(`--seed must be a whole number from 0 to 4294967295, not ${values.seed}.`);

  const accessLog = values.quiet ? undefined : (line: string) => process.stdout.write(`${line}\n`);
  let sandbox: Sandbox;
  try {
    sandbox = await startSandbox({
      emulators,
      port,
      seed,
      rateLimits: values['rate-limits'],
      ...(accessLog && { accessLog }),
    });
  } catch (error) {
    return fail(startFailure(error, port));
  }
  process.stdout.write(greeting(sandbox, titles));
  await untilStopped();
  await sandbox.close();
  return 0;
}

function parse() {
  return parseArgs({ options, strict: true, allowPositionals: false }).values;
}

function wholeNumber(text: string, maximum: number): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) <= maximum ? Number(text) : undefined;
}

function fail(message: string): number {
  process.stderr.write(`${message}\nRun with --help to see the options.\n`);
  return 1;
}

function startFailure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another sandbox. Pass another --port, or 0 to pick a free one.`;
  if (code === 'EACCES') return `This user has no permission to open port ${port}. Pass a --port above 1023.`;
  return `The sandbox did not start. ${error instanceof Error ? error.message : error}`;
}

/** Returns a text like "Ashby, Customer.io, and Pylon". */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names.toSorted());
}

function greeting({ url, env }: Sandbox, titles: string): string {
  const exports = Object.entries(env).map(([name, value]) => `export ${name}=${value}`);
  return `agent-connectors sandbox: emulators of ${titles} on ${url}

Set these environment variables to connect the connectors to it:

${exports.join('\n')}

Control:
  GET    ${url}/_sandbox/requests   the last requests, including their credentials
  GET    ${url}/_sandbox/outbox     the messages that vendors would have sent to people
  POST   ${url}/_sandbox/faults     inject a fault, such as {"fault":{"kind":"status","status":503}}
  DELETE ${url}/_sandbox/faults     remove all pending faults
  POST   ${url}/_sandbox/reset      restore the initial data

Press Ctrl-C to stop it.

`;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

#!/usr/bin/env -S node --conditions=agent-connectors-source
// Runs an example of the connector in the current folder: pnpm --filter @agent-connectors/<connector> example [name] [arguments]
// Reads credentials from the environment, from .env in the connector's folder, or from the saved login. Without credentials, starts a sandbox and runs
// the example against it.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadConnector } from '@agent-connectors/workspace/connectors';
// Imported by its path: the package does not export it, and it is the only module that knows where credentials come from.
import { resolveCredentials } from '../../../packages/cli/src/credentials/resolve-credentials.ts';

const names = readdirSync('examples')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
// pnpm passes `--` on to the script.
const [name, ...args] = process.argv.slice(2).filter((argument, index) => index > 0 || argument !== '--');

if (name === undefined || !names.includes(name)) {
  if (name !== undefined) console.error(`There is no example '${name}'.\n`);
  for (const known of names) {
    const [first] = readFileSync(join('examples', `${known}.ts`), 'utf8').split('\n');
    console.log(`${known.padEnd(24)} ${first.replace(/^\/\/\s*/, '')}`);
  }
  process.exit(name === undefined ? 0 : 2);
}

const { env, used, notes } = await readEnvironment();

let sandbox;
if (used.length === 0) {
  // The export condition selects the sources, so the sandbox need not be built.
  const { startSandbox } = await import('@agent-connectors/sandbox');
  sandbox = await startSandbox();
  console.error(`No credentials in the environment or in .env: running against a sandbox at ${sandbox.url}\n`);
} else console.error([`Running with ${used.join(', ')}`, ...notes, ''].join('\n'));

const child = spawn(
  process.execPath,
  ['--conditions=agent-connectors-source', join('examples', `${name}.ts`), ...args],
  {
    env: { ...env, ...sandbox?.env },
    stdio: 'inherit',
  },
);
child.on('close', async (code) => {
  await sandbox?.close();
  process.exitCode = code ?? 1;
});

/** Resolves the credentials as the command line does: the environment, .env in this folder, then what `auth login` has saved. */
async function readEnvironment() {
  const { 'agent-connectors': own } = JSON.parse(readFileSync('package.json', 'utf8'));
  const connector = await loadConnector(own.connector);
  const request = { profile: undefined, given: [], region: undefined };
  const place = { env: process.env, folder: process.cwd(), home: homedir(), platform: process.platform };
  try {
    const { variables, sources, region, notes } = await resolveCredentials(connector, request, place);
    const named =
      region !== undefined && connector.regions !== undefined ? { [connector.regions.variable]: region } : {};
    const used = Object.keys(sources).flatMap((field) => connector.credentials[field]?.variable ?? []);
    return { env: { ...process.env, ...variables, ...named }, used, notes };
  } catch (error) {
    console.error(`${error.message} ${error.hint ?? ''}`);
    process.exit(2);
  }
}

#!/usr/bin/env -S node --conditions=agent-connectors-source
// Runs an example of the connector in the current folder: pnpm --filter @agent-connectors/<connector> example [name] [arguments]
// Reads credentials from the environment or from .env in the connector's folder. Without credentials, starts a sandbox and runs
// the example against it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
// Imported by its path: the package does not export it, and it is the only module that reads .env files.
import { mergeEnvFile } from '../../../packages/cli/src/env-file.ts';

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

if (!existsSync('.env.example')) {
  console.error('The file .env.example, which lists the credentials, is missing. Run `pnpm docs:write`.');
  process.exit(2);
}
const documented = readFileSync('.env.example', 'utf8');
const named = (pattern) => [...documented.matchAll(pattern)].map(([, variable]) => variable);
/** The variables for this connector's credentials and base URLs, from its `.env.example`. */
const credentials = named(/^([A-Z][A-Z0-9_]*)=/gm).filter((variable) => !variable.endsWith('_REGION'));
const addresses = named(/^# ([A-Z][A-Z0-9_]*_BASE_URL)=/gm);
const { variables: env, notes } = readEnvironment();
const given = credentials.filter((variable) => env[variable]);

let sandbox;
if (given.length === 0) {
  // The export condition selects the sources, so the sandbox need not be built.
  const { startSandbox } = await import('@agent-connectors/sandbox');
  sandbox = await startSandbox();
  console.error(`No credentials in the environment or in .env: running against a sandbox at ${sandbox.url}\n`);
} else console.error([`Running with ${given.join(', ')}`, ...notes, ''].join('\n'));

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

/** Merges the file with the variables of the process, which take precedence. Base URLs in the file follow the rules of the command line. */
function readEnvironment() {
  try {
    return mergeEnvFile(
      resolve('.env'),
      process.env,
      addresses.map((address) => ({ address, credentials })),
    );
  } catch (error) {
    console.error(`${error.message} ${error.hint ?? ''}`);
    process.exit(2);
  }
}

// Sets up the project on a machine with only Node and npm, then runs a job:
//   node tooling/setup/run.mjs start|test [arguments]
// A second run without changes downloads and builds nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version that the dependencies require. They include the version of Node that runs everything else. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(`The setup requires Node 20.19, 22.12 or newer. This is Node ${process.versions.node}.`);
  process.exit(1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules/.bin');
const { name, packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const windows = process.platform === 'win32';

const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

function run(what, command, args, options = {}) {
  console.log(`\n> ${what}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: windows,
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * What each job installs; `undefined` for everything. The quickstart runs from the sources, so it needs neither a build nor the tools for one, and no
 * framework.
 */
// What was installed for development stays: a filtered installation would remove it.
const isDeveloped = existsSync(join(bin, 'vitest'));
const needed = {
  start: isDeveloped ? undefined : ['--prod', '--filter=@agent-connectors/quickstart...', `--filter=${name}`],
  test: undefined,
};
const [job = 'start', ...args] = process.argv.slice(2);
if (!Object.hasOwn(needed, job)) {
  console.error(`Unknown job '${job}'. Use 'start' or 'test'.`);
  process.exit(2);
}

/** Returns a hash of everything that determines the installed packages. pnpm omits packages that do not support its version of Node. */
function fingerprint() {
  const manifests = ['packages', 'connectors', 'tooling'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${major}`);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests.sort()]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** The fingerprint of the last installation for each job. What is installed for the tests serves the quickstart too. */
const stamp = (each) => join(root, `node_modules/.setup-${each}`);
const wanted = fingerprint();
const isInstalled = (each) => existsSync(stamp(each)) && readFileSync(stamp(each), 'utf8') === wanted;

if (isInstalled('test') || isInstalled(job)) console.log('> Dependencies are up to date');
else {
  run(`Installing dependencies with ${packageManager}`, 'npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    // `npm test` verifies the age of every version in the lockfile. Before a filtered installation, this would take longer than the installation.
    ...(needed[job] === undefined ? [] : [...needed[job], '--trust-lockfile']),
  ]);
  writeFileSync(stamp(job), wanted);
}

if (job === 'start')
  run('Running the quickstart against the local sandbox', 'node', [
    '--conditions=agent-connectors-source',
    'tooling/quickstart/src/main.ts',
    ...args,
  ]);
else {
  run('Building changed packages', 'turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none']);
  run('Running the tests', 'vitest', ['run', ...args]);
}

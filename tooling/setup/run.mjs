// Sets the project up on a machine that has nothing but Node and npm, then runs a job of it:
//   node tooling/setup/run.mjs start|test [arguments]
// What is up to date is left alone: a second run downloads and builds nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the dependencies ask for; they bring the Node that everything further runs on. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(`This is Node ${process.versions.node}, and setting up needs 20.19, 22.12 or newer.`);
  process.exit(1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules/.bin');
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
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

/** Everything that decides what is installed: pnpm leaves out what the Node that it runs on does not fit. */
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

const stamp = join(root, 'node_modules/.setup');
const wanted = fingerprint();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) console.log('> dependencies are up to date');
else {
  run(`installing dependencies with ${packageManager}`, 'npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
  ]);
  writeFileSync(stamp, wanted);
}

run('building what changed', 'turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none']);

const [job = 'start', ...args] = process.argv.slice(2);
if (job === 'test') run('running the tests', 'vitest', ['run', ...args]);
else if (job === 'start')
  run('running the quickstart against the local sandbox', 'node', ['tooling/quickstart/src/main.ts', ...args]);
else {
  console.error(`unknown job '${job}': start or test`);
  process.exit(2);
}

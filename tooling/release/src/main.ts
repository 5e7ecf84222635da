// Publishes the packages whose version is not on npm yet: pnpm release [--dry-run]
// Builds and checks them first. A dry run only prints the contents of each tarball.
import { spawnSync } from 'node:child_process';
import { publishedPackages, root } from '../../workspace/src/packages.ts';
import { rehearse } from './rehearse.ts';

const dryRun = process.argv.includes('--dry-run');

/** Runs a command and shows its output. Exits if the command fails. */
function step(command: string, ...args: readonly string[]): void {
  // Publish the build that was checked: pnpm must not run `prepack` and build again.
  const env = { ...process.env, pnpm_config_ignore_scripts: 'true' };
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed.`);
    process.exit(status ?? 1);
  }
}

step('turbo', 'run', 'build', '--output-logs=errors-only');
step(process.execPath, 'tooling/checks/src/publishable.ts');

console.log('\nPackages to publish, unless npm already has their version:\n');
const rehearsed = publishedPackages().map((each) => ({ ...each, ...rehearse(each) }));
for (const { manifest, files, kilobytes, dependencies, problems } of rehearsed) {
  const needs = dependencies === '' ? '' : `, depends on ${dependencies}`;
  console.log(`${manifest.name} ${manifest.version}: ${files} files, ${kilobytes} KB${needs}`);
  for (const problem of problems) console.log(`    ${problem}`);
}

if (rehearsed.some(({ problems }) => problems.length > 0)) {
  console.error('\nNothing was published.');
  process.exitCode = 1;
} else if (dryRun) console.log('\nNothing was published.');
else step('changeset', 'publish');

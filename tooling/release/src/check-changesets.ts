// Says which packages changed without a changeset: pnpm changeset:check [branch, origin/main]
// Compares the files here, committed or not, with where they left the branch.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// By its path: this runs before anything is installed.
import { publishedPackages, root } from '../../workspace/src/packages.ts';
import { withoutChangeset } from './changesets.ts';

const [branch = 'origin/main'] = process.argv.slice(2);

function git(...args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}

const [base = ''] = git('merge-base', 'HEAD', branch);
const changed = [
  ...git('diff', '--name-only', '--no-renames', base),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const changesets = changed
  .filter(
    (path) => /^\.changeset\/[^/]+\.md$/.test(path) && !path.endsWith('README.md') && existsSync(join(root, path)),
  )
  .map((path) => readFileSync(join(root, path), 'utf8'));
const missing = withoutChangeset(publishedPackages(), changed, changesets);

if (missing.length === 0) console.log(`Whatever ships and changed since ${branch} has a changeset.`);
else {
  for (const { name, file } of missing) console.error(`${name} changed (${file}), and no changeset names it.`);
  console.error('Run `pnpm changeset`: it asks which packages move, and how far, and for a sentence for their users.');
  process.exitCode = 1;
}

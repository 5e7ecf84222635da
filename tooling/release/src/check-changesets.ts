// Reports packages that changed without a changeset: pnpm changeset:check [branch]
// Compares the working tree with the merge base of HEAD and the branch. The default branch is origin/main.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// Imported by its path, because this script runs before dependencies are installed.
import { publishedPackages, root } from '../../workspace/src/packages.ts';
import { withoutChangeset } from './changesets.ts';

const [branch = 'origin/main'] = process.argv.slice(2);

function git(...args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}

if (spawnSync('git', ['rev-parse', '--verify', '--quiet', branch], { cwd: root }).status !== 0) {
  console.error(
    `There is no branch '${branch}' to compare with. Fetch it, or name another one: pnpm changeset:check main`,
  );
  process.exit(2);
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

if (missing.length === 0) console.log(`Every published package that changed since ${branch} has a changeset.`);
else {
  for (const { name, file } of missing) console.error(`${name} changed (${file}), but no changeset names it.`);
  console.error(
    'Run `pnpm changeset`. It asks for the packages, the kind of version bump and a sentence for the changelog.',
  );
  process.exitCode = 1;
}

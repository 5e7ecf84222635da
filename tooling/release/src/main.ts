// Publishes the packages whose version is not published yet: pnpm release [--dry-run]
// A dry run packs them and shows what each tarball would hold; nothing is sent anywhere.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

function run(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** What is published, folder by folder. */
function published(): { readonly folder: string; readonly manifest: Manifest }[] {
  return ['packages', 'connectors'].flatMap((room) =>
    readdirSync(join(root, room)).flatMap((name) => {
      const folder = join(root, room, name);
      const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return manifest.private === true ? [] : [{ folder, manifest }];
    }),
  );
}

/** Packs one package and says how many files and bytes it has, and what its dependencies became. */
function rehearse(folder: string): {
  readonly files: number;
  readonly kilobytes: number;
  readonly dependencies: string;
} {
  const target = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    run('pnpm', ['pack', '--pack-destination', target], folder);
    const tarball = join(target, readdirSync(target)[0] ?? '');
    const files = run('tar', ['-tzf', tarball]).trim().split('\n');
    const manifest = JSON.parse(run('tar', ['-xzOf', tarball, 'package/package.json']));
    const ours = Object.entries<string>(manifest.dependencies ?? {}).filter(([name]) =>
      name.startsWith('@agent-connectors/'),
    );
    const unresolved = ours.find(([, range]) => range.startsWith('workspace:'));
    if (unresolved) throw new Error(`${manifest.name} would be published with ${unresolved.join(' ')}.`);
    return {
      files: files.length,
      kilobytes: Math.ceil(statSync(tarball).size / 1000),
      dependencies: ours.map((pair) => pair.join(' ')).join(', '),
    };
  } finally {
    rmSync(target, { recursive: true });
  }
}

if (process.argv.includes('--dry-run')) {
  console.log('What would be published, where its version is not published yet:\n');
  for (const { folder, manifest } of published()) {
    const { files, kilobytes, dependencies } = rehearse(folder);
    console.log(
      `${manifest.name} ${manifest.version}: ${files} files, ${kilobytes} KB${dependencies && `, needs ${dependencies}`}`,
    );
  }
  console.log('\nNothing was published.');
} else {
  const { status } = spawnSync('changeset', ['publish'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

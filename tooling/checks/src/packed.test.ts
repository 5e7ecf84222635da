import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, workspacePackages } from './workspace.ts';

/** An empty project that installs what is published, from tarballs alone: nothing is fetched from anywhere. */
let project = '';

function run(command: string, args: readonly string[], cwd = project): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

function pack(folder: string, name: string): string {
  const packed = mkdtempSync(join(tmpdir(), 'pack-'));
  run('pnpm', ['pack', '--pack-destination', packed], folder);
  const file = readdirSync(packed).find((entry) => entry.endsWith('.tgz')) ?? '';
  cpSync(join(packed, file), join(project, `${name}.tgz`));
  rmSync(packed, { recursive: true });
  return `file:./${name}.tgz`;
}

/** A copy of a dependency as it is installed here, packed again. */
function repack(owner: string, dependency: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'copy-'));
  cpSync(realpathSync(join(owner, 'node_modules', dependency)), copy, {
    recursive: true,
    filter: (path) => !path.endsWith('node_modules'),
  });
  const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
  const { scripts: _, devDependencies: __, ...published } = manifest;
  writeFileSync(join(copy, 'package.json'), JSON.stringify(published));
  const name = dependency.replaceAll(/[@/]/g, '-');
  const spec = pack(copy, name);
  rmSync(copy, { recursive: true });
  return spec;
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  const pathOf = (wanted: string) => workspacePackages().find(({ name }) => name === wanted)?.path ?? '';
  const core = pathOf('@agent-connectors/core');
  const { dependencies } = JSON.parse(readFileSync(join(core, 'package.json'), 'utf8'));
  const thirdParty = Object.fromEntries(Object.keys(dependencies).map((name) => [name, repack(core, name)]));
  const ours = {
    '@agent-connectors/core': pack(core, 'core'),
    '@agent-connectors/pylon': pack(pathOf('@agent-connectors/pylon'), 'pylon'),
  };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'project', private: true, dependencies: { ...ours, ...thirdParty }, overrides: thirdParty }),
  );
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--cache', join(project, '.npm')]);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const dryRun = `const client = createPylon({ apiToken: 'token-of-a-test' });
client.issues.get({ id: '7' }, { dryRun: true }).then(({ data }) => console.log(data.method, data.url, data.headers.authorization));`;
const expected = 'GET https://api.usepylon.com/issues/7 Bearer [redacted]';

describe('an empty project that installs core and pylon', () => {
  it('imports them', () => {
    writeFileSync(join(project, 'esm.mjs'), `import { createPylon } from '@agent-connectors/pylon';\n${dryRun}`);
    expect(run(process.execPath, ['esm.mjs']).trim()).toBe(expected);
  });

  it('requires them', () => {
    writeFileSync(
      join(project, 'require.cjs'),
      `const { createPylon } = require('@agent-connectors/pylon');\n${dryRun}`,
    );
    expect(run(process.execPath, ['require.cjs']).trim()).toBe(expected);
  });

  it('compiles against them, with every declaration checked', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { RateLimitError } from '@agent-connectors/core';
import { createPylon, type Issue } from '@agent-connectors/pylon';
const pylon = createPylon({ region: 'eu' });
export async function titles(): Promise<string[]> {
  const found: string[] = [];
  for await (const issue of pylon.issues.search({ limit: 5 })) found.push(issue.title ?? '');
  return found;
}
export const one: Promise<Issue> = pylon.execute('issues', 'get', { id: '7' }).then(({ data }) => data);
export const wait = (error: unknown) => (RateLimitError.isInstance(error) ? error.retryAfterMs : undefined);
// @ts-expect-error there is no such field
export const wrong = one.then((issue) => issue.titel);
`,
    );
    const options = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2024',
      lib: ['es2024', 'dom', 'dom.iterable'],
      skipLibCheck: false,
      types: [],
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
    expect(run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'])).toBe('');
  });

  it('finds the sources, too, and no tests', () => {
    const shipped = readdirSync(join(project, 'node_modules/@agent-connectors/pylon'), { recursive: true }).map(String);
    expect(shipped).toContain(join('src', 'entities', 'issues.ts'));
    expect(shipped.filter((file) => file.includes('.test'))).toEqual([]);
  });
});

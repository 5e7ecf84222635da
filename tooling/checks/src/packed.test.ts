import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, workspacePackages } from '@agent-connectors/workspace/packages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, runIn } from './pack.ts';
import { thirdParty } from './sources.ts';

/** An empty project that installs the published packages from tarballs only, without downloads. */
let project = '';

const run = (command: string, args: readonly string[]) => runIn(project, command, args);

function packAs(folder: string, name: string): string {
  renameSync(pack(folder, project), join(project, `${name}.tgz`));
  return `file:./${name}.tgz`;
}

/** Packs a copy of an installed dependency. */
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
  const spec = packAs(copy, name);
  rmSync(copy, { recursive: true });
  return spec;
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  const [core, pylon] = ['core', 'pylon'].map((wanted) => workspacePackages().find(({ folder }) => folder === wanted));
  if (core === undefined || pylon === undefined) throw new Error('The packages core and pylon are missing.');
  const others = Object.fromEntries(thirdParty(core).map((name) => [name, repack(core.path, name)]));
  const ours = {
    '@agent-connectors/core': packAs(core.path, 'core'),
    '@agent-connectors/pylon': packAs(pylon.path, 'pylon'),
  };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'project', private: true, dependencies: { ...ours, ...others }, overrides: others }),
  );
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--cache', join(project, '.npm')]);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const dryRun = `const client = createPylon({ apiToken: 'token-of-a-test' });
client.issues.get({ id: '7' }, { dryRun: true }).then(({ data }) => console.log(data.method, data.url, data.headers.authorization));`;
const expected = 'GET https://api.usepylon.com/issues/7 Bearer [redacted]';

describe('an empty project that installs core and pylon', () => {
  it('can import them', () => {
    writeFileSync(join(project, 'esm.mjs'), `import { createPylon } from '@agent-connectors/pylon';\n${dryRun}`);
    expect(run(process.execPath, ['esm.mjs']).trim()).toBe(expected);
  });

  it('can require() them', () => {
    writeFileSync(
      join(project, 'require.cjs'),
      `const { createPylon } = require('@agent-connectors/pylon');\n${dryRun}`,
    );
    expect(run(process.execPath, ['require.cjs']).trim()).toBe(expected);
  });

  it.each([
    ['esm', 'mjs', "import catalog from '@agent-connectors/pylon/catalog' with { type: 'json' };"],
    ['CommonJS', 'cjs', "const catalog = require('@agent-connectors/pylon/catalog');"],
  ])('can read the catalog as JSON from %s', (_, ending, load) => {
    writeFileSync(join(project, `catalog.${ending}`), `${load}\nconsole.log(catalog.format, catalog.connector);`);
    expect(run(process.execPath, [`catalog.${ending}`]).trim()).toBe('1 pylon');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ])('compiles with module %s and moduleResolution %s, with every declaration checked', (module, moduleResolution) => {
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
    writeFileSync(
      join(project, 'catalog.mts'),
      `import catalog from '@agent-connectors/pylon/catalog' with { type: 'json' };
export const ids: string[] = catalog.operations.map(({ id }) => id);
// @ts-expect-error there is no such field
export const wrong = catalog.operation;
`,
    );
    const options = {
      strict: true,
      noEmit: true,
      module,
      moduleResolution,
      target: 'es2024',
      lib: ['es2024', 'dom', 'dom.iterable'],
      skipLibCheck: false,
      types: [],
    };
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['use.ts', 'catalog.mts'] }),
    );
    expect(run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'])).toBe('');
  });

  it('receives the sources, but no tests', () => {
    const shipped = readdirSync(join(project, 'node_modules/@agent-connectors/pylon'), { recursive: true }).map(String);
    expect(shipped).toContain(join('src', 'entities', 'issues.ts'));
    expect(shipped.filter((file) => file.includes('.test'))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { filesBelow } from '@agent-connectors/workspace/files';
import { root, type WorkspacePackage, workspacePackages } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';

const scope = '@agent-connectors/';

/** The packages of this repository that each package may import (ARCHITECTURE.md, "Packages"). Tooling and tests may import all. */
const allowed: Readonly<Record<string, readonly string[] | 'everything'>> = {
  core: [],
  sandbox: [],
  installed: ['core'],
  tools: ['core'],
  hosted: ['core', 'airbyte', 'installed'],
  mcp: ['core', 'hosted', 'installed', 'tools'],
  cli: 'everything',
};
const mayUseNode = ['cli', 'installed', 'mcp', 'sandbox'];
/** Loads threads, where there are any, so that a filter that never ends can be ended. */
const mayUseThreads = 'packages/tools/src/jq/jq-thread.ts';

/**
 * The folders of core's sources, lowest layer first (ARCHITECTURE.md, "The layers of core"). A file may import its own folder
 * and those before it. The entry points are the files next to the folders, and may import all of them.
 */
const layers = [
  'util',
  'errors',
  'redaction',
  'define',
  'transport',
  'auth',
  'call',
  'client',
  'filter',
  'webhook',
  'telemetry',
  'oauth',
  'describe',
  'entry points',
] as const;

const isTest = (file: string) => /\.test(-d)?\.ts$/.test(file) || /\/(test|examples)\//.test(file);

function violations(workspacePackage: WorkspacePackage): string[] {
  const { group, folder, path } = workspacePackage;
  const rule = group === 'connectors' ? ['core'] : (allowed[folder] ?? []);
  return filesBelow(path, ['.ts'])
    .filter((file) => !isTest(file) && !file.endsWith('.config.ts'))
    .flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((name) => {
        const where = `${relative(root, file)} imports ${name}`;
        if (name.startsWith('node:'))
          return mayUseNode.includes(folder) || relative(root, file) === mayUseThreads ? [] : [where];
        // A path into another package goes around its exports, and around this rule.
        if (name.startsWith('.')) return relative(path, resolve(dirname(file), name)).startsWith('..') ? [where] : [];
        if (!name.startsWith(scope) || rule === 'everything') return [];
        const target = name.slice(scope.length).split('/')[0] ?? '';
        return target === folder || rule.includes(target) ? [] : [where];
      }),
    );
}

/** Returns the imports of a source of core from a layer above its own. */
function upwardImports(path: string, source: string): string[] {
  const core = `${root}/packages/core/src`;
  const layerOf = (file: string) => {
    const [folder = '', ...rest] = relative(core, file).split('/');
    const index = layers.indexOf((rest.length === 0 ? 'entry points' : folder) as (typeof layers)[number]); // -1 for other folders
    if (index < 0) throw new Error(`The folder '${folder}' of core is in no layer. Add it to the list.`);
    return index;
  };
  return importsOf(source)
    .filter((name) => name.startsWith('.') && layerOf(resolve(dirname(path), name)) > layerOf(path))
    .map((name) => `${relative(root, path)} imports ${name}, a layer above its own (see ARCHITECTURE.md)`);
}

describe('imports', () => {
  const packages = workspacePackages().filter(({ group }) => group !== 'tooling');

  it.each(packages.map((workspacePackage) => [workspacePackage.name, workspacePackage] as const))(
    '%s imports only the packages that its group may import',
    (_, workspacePackage) => {
      expect(violations(workspacePackage)).toEqual([]);
    },
  );

  it('each layer of core imports only lower layers', () => {
    const files = filesBelow(`${root}/packages/core/src`, ['.ts']).filter((file) => !isTest(file));
    expect(files.flatMap((file) => upwardImports(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('of a higher layer are found, including imports of types', () => {
    const file = `${root}/packages/core/src/transport/a.ts`;
    expect(upwardImports(file, "import type { B } from '../call/b.ts';\nimport { c } from '../define/c.ts';")).toEqual([
      'packages/core/src/transport/a.ts imports ../call/b.ts, a layer above its own (see ARCHITECTURE.md)',
    ]);
    expect(upwardImports(file, "const d: import('../index.ts').D = 1;")).toHaveLength(1);
    expect(() => upwardImports(file, "import { e } from '../other/e.ts';")).toThrow(
      "The folder 'other' of core is in no layer.",
    );
  });

  it('only one file of core imports ky', () => {
    const files = filesBelow(`${root}/packages/core/src`, ['.ts']).filter(
      (file) => !isTest(file) && importsOf(readFileSync(file, 'utf8')).includes('ky'),
    );
    expect(files.map((file) => relative(root, file))).toEqual(['packages/core/src/transport/exchange.ts']);
  });

  it('are found in every form', () => {
    expect(
      importsOf(
        "import { a } from '@agent-connectors/pylon';\nconst b = await import('node:fs');\nexport * from './c.ts';",
      ),
    ).toEqual(['@agent-connectors/pylon', 'node:fs', './c.ts']);
  });
});

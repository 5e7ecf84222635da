import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { filesBelow } from '@agent-connectors/workspace/files';
import { publishedPackages, root, type WorkspacePackage } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';

/** Budgets in kilobytes: for the types, and for the types with the summaries and descriptions that the build adds. */
const typeBudget = 200;
const wholeBudget = 300;

/** Returns the modules that a built entry point loads, directly or through its chunks. */
function loaded(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const name of importsOf(readFileSync(entry, 'utf8'))) {
    if (name.startsWith('.')) loaded(join(dirname(entry), name), seen);
    else seen.add(name);
  }
  return seen;
}

function entriesOf({ path, manifest }: WorkspacePackage): string[] {
  const targets = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'string' ? [] : [target.default ?? ''],
  );
  return targets.filter((target) => target.endsWith('.js')).map((target) => join(path, target));
}

const everywhere = publishedPackages().filter(({ group, folder }) => group === 'connectors' || folder === 'core');

describe.each(everywhere.map((workspacePackage) => [workspacePackage.name, workspacePackage] as const))(
  'the build of %s',
  (_, workspacePackage) => {
    it.each(entriesOf(workspacePackage).map((entry) => [relative(root, entry), entry]))(
      '%s imports no node: module',
      (_name, entry = '') => {
        expect(existsSync(entry), 'Run `pnpm build` first.').toBe(true);
        const names = [...loaded(entry)].filter((name) => name.startsWith('node:'));
        expect(names).toEqual([]);
      },
    );

    it('has declarations that import only built files', () => {
      const declarations = builtDeclarations(workspacePackage);
      expect(declarations.length).toBeGreaterThan(0);
      const sources = declarations.filter((file) => /from ["']\.[^"']*\.ts["']/.test(readFileSync(file, 'utf8')));
      expect(sources.map((file) => relative(root, file))).toEqual([]);
    });
  },
);

function builtDeclarations({ path }: WorkspacePackage): string[] {
  return filesBelow(join(path, 'dist'), ['.d.ts']);
}

describe.each(workspaceConnectors().map((connector) => [connector.name, connector] as const))(
  'the declarations of %s',
  (_, connector) => {
    const text = builtDeclarations(connector)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    const size = (declarations: string) => Buffer.byteLength(declarations) / 1000;

    it('are below 200 KB without comments', () => {
      const types = size(text.replaceAll(/\/\*\*[\s\S]*?\*\/\s*/g, ''));
      expect(types).toBeGreaterThan(1);
      expect(types).toBeLessThan(typeBudget);
    });

    it('are below 300 KB with the comments that editors show', () => {
      expect(size(text)).toBeLessThan(wholeBudget);
    });

    it('contain the summary of every entity, which editors show for the properties of a client', () => {
      const entities = readFileSync(join(connector.path, 'dist/entities/index.d.ts'), 'utf8');
      const named = entities.match(/^export \{.*\} from/gm) ?? [];
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((line) => !line.includes('/**'))).toEqual([]);
    });

    it('contain the summary of every operation', async () => {
      const { entities } = await loadConnector(connector.id);
      const operations = Object.values(entities).flatMap((entity) => Object.values(entity.operations));
      expect(text.match(/\/\*\*/g)?.length).toBeGreaterThan(operations.length);
    });
  },
);

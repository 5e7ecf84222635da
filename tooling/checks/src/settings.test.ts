import { existsSync, globSync } from 'node:fs';
import { join, matchesGlob, relative, resolve } from 'node:path';
import { root, type WorkspacePackage, workspacePackages } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';
import { alternatives, readSettings } from './settings.ts';

const packages = workspacePackages();
const folderOf = ({ path }: WorkspacePackage) => relative(root, path);

/** Returns the patterns that match no file in any of the folders, including negated ones. */
const without = (patterns: readonly string[], folders: readonly string[]) =>
  patterns
    .flatMap((pattern) => alternatives(pattern.replace(/^!/, '')))
    .filter((pattern) => folders.every((folder) => globSync(pattern, { cwd: join(root, folder) }).length === 0));

describe('turbo.json names only existing files and packages', () => {
  // turbo validates its own settings.
  const { globalDependencies, tasks } = readSettings('turbo.json') as {
    globalDependencies: string[];
    tasks: Record<string, { inputs?: string[] }>;
  };

  it('in global dependencies', () => expect(without(globalDependencies, [''])).toEqual([]));

  it('in the inputs of tasks', () => {
    const inputs = Object.values(tasks).flatMap((task) => task.inputs ?? []);
    expect(without(inputs, packages.map(folderOf))).toEqual([]);
  });

  it('in the names of tasks of single packages', () => {
    const named = Object.keys(tasks).filter((task) => task.includes('#'));
    expect(named.filter((task) => !packages.some(({ name }) => task.startsWith(`${name}#`)))).toEqual([]);
  });
});

it('.size-limit.mjs names only existing files and dependencies', async () => {
  // size-limit validates its own settings.
  const { default: limits }: { default: { path: string; ignore?: string[] }[] } = await import(
    /* @vite-ignore */ join(root, '.size-limit.mjs')
  );
  expect(limits.length).toBeGreaterThan(0);
  expect(limits.map(({ path }) => resolve(root, path)).filter((path) => !existsSync(path))).toEqual([]);
  const dependencies = packages.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}));
  expect(limits.flatMap(({ ignore = [] }) => ignore).filter((name) => !dependencies.includes(name))).toEqual([]);
});

describe('knip.json names only existing files and dependencies', () => {
  interface Workspace {
    readonly entry?: readonly string[];
    readonly project?: readonly string[];
    readonly ignoreDependencies?: readonly string[];
  }
  // knip validates its own settings.
  const { workspaces } = readSettings('knip.json') as { workspaces: Record<string, Workspace> };
  const names = Object.keys(workspaces);

  /** Returns the packages of an entry. A package belongs to the entry with its name, otherwise to the pattern that matches it. */
  const belongsTo = (name: string) =>
    packages.filter((each) => {
      const folder = folderOf(each);
      return names.includes(folder) ? name === folder : matchesGlob(folder, name);
    });

  it.each(names.filter((name) => name !== '.'))('in %s', (name) => {
    const owned = belongsTo(name);
    const { entry = [], project = [], ignoreDependencies = [] } = workspaces[name] ?? {};
    expect(owned).not.toEqual([]);
    expect(without([...entry, ...project], owned.map(folderOf))).toEqual([]);
    const dependencies = owned.flatMap(({ manifest: { dependencies, devDependencies } }) =>
      Object.keys({ ...dependencies, ...devDependencies }),
    );
    // As knip reads them: regular expressions.
    const unknown = ignoreDependencies.filter((each) => !dependencies.some((one) => new RegExp(`^${each}$`).test(one)));
    expect(unknown).toEqual([]);
  });
});

it('expands braces', () => {
  expect(alternatives('src/{a,b}.{ts,mjs}')).toEqual(['src/a.ts', 'src/a.mjs', 'src/b.ts', 'src/b.mjs']);
  expect(alternatives('src/*.ts')).toEqual(['src/*.ts']);
});

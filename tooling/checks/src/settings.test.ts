import { existsSync, globSync } from 'node:fs';
import { join, matchesGlob, relative, resolve } from 'node:path';
import { root, type WorkspacePackage, workspacePackages } from '@agent-connectors/workspace/packages';
import { describe, expect, it } from 'vitest';
import { alternatives, readSettings } from './settings.ts';

const packages = workspacePackages();
const folderOf = ({ path }: WorkspacePackage) => relative(root, path);

/** Patterns of which no alternative matches a file in any of some folders. A pattern with `!` leaves out what it matches. */
const without = (patterns: readonly string[], folders: readonly string[]) =>
  patterns
    .flatMap((pattern) => alternatives(pattern.replace(/^!/, '')))
    .filter((pattern) => folders.every((folder) => globSync(pattern, { cwd: join(root, folder) }).length === 0));

describe('turbo.json names nothing that is gone', () => {
  // Ours, and held to turbo's schema by turbo itself.
  const { globalDependencies, tasks } = readSettings('turbo.json') as {
    globalDependencies: string[];
    tasks: Record<string, { inputs?: string[] }>;
  };

  it('in what all tasks depend on', () => expect(without(globalDependencies, [''])).toEqual([]));

  it('in the inputs of tasks', () => {
    const inputs = Object.values(tasks).flatMap((task) => task.inputs ?? []);
    expect(without(inputs, packages.map(folderOf))).toEqual([]);
  });

  it('in tasks of single packages', () => {
    const named = Object.keys(tasks).filter((task) => task.includes('#'));
    expect(named.filter((task) => !packages.some(({ name }) => task.startsWith(`${name}#`)))).toEqual([]);
  });
});

it('.size-limit.mjs measures files that are built, and leaves out what they import', async () => {
  const { default: limits }: { default: { path: string; ignore?: string[] }[] } = await import(
    /* @vite-ignore */ join(root, '.size-limit.mjs')
  );
  expect(limits.length).toBeGreaterThan(0);
  expect(limits.map(({ path }) => resolve(root, path)).filter((path) => !existsSync(path))).toEqual([]);
  const dependencies = packages.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}));
  expect(limits.flatMap(({ ignore = [] }) => ignore).filter((name) => !dependencies.includes(name))).toEqual([]);
});

describe('knip.json names nothing that is gone', () => {
  interface Workspace {
    readonly entry?: readonly string[];
    readonly project?: readonly string[];
    readonly ignoreDependencies?: readonly string[];
  }
  // Ours, and held to its schema by knip itself.
  const { workspaces } = readSettings('knip.json') as { workspaces: Record<string, Workspace> };
  const names = Object.keys(workspaces);

  /** A package belongs to the entry that names it, else to the pattern that matches it. */
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
    const unknown = ignoreDependencies.filter((each) => !dependencies.some((one) => matchesGlob(one, each)));
    expect(unknown).toEqual([]);
  });
});

it('knows what braces stand for', () => {
  expect(alternatives('src/{a,b}.{ts,mjs}')).toEqual(['src/a.ts', 'src/a.mjs', 'src/b.ts', 'src/b.mjs']);
  expect(alternatives('src/*.ts')).toEqual(['src/*.ts']);
});

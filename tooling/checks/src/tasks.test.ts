import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root, workspacePackages } from '@agent-connectors/workspace/packages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from './pack.ts';

/** A copy of the files that turbo reads, so that the test changes no file of the repository. */
let copy = '';
/** The hashes of tasks. turbo does not run a task again if its hash is the same. */
let before: ReadonlyMap<string, string>;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tasks-'));
  const manifests = workspacePackages().map(({ path }) => join(relative(root, path), 'package.json'));
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'turbo.json', ...manifests])
    cpSync(join(root, file), join(copy, file), { recursive: true });
  before = hashes();
});

afterAll(() => rmSync(copy, { recursive: true }));

function hashes(): ReadonlyMap<string, string> {
  const turbo = join(root, 'node_modules/.bin/turbo');
  const { tasks }: { tasks: { taskId: string; hash: string }[] } = JSON.parse(
    runIn(copy, turbo, ['run', 'test', 'typecheck', 'build', '--dry=json']),
  );
  return new Map(tasks.map(({ taskId, hash }) => [taskId.replace('@agent-connectors/', ''), hash]));
}

/** Returns the tasks that turbo runs again after a file is added. */
function changedBy(file: string): string[] {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'export {};');
  const after = hashes();
  rmSync(path);
  return [...after].filter(([task, hash]) => hash !== before.get(task)).map(([task]) => task);
}

describe('tasks that turbo runs again', () => {
  it.each([
    [
      'after a change in the sources of core: all tasks that read them',
      'packages/core/src/added.ts',
      ['core#test', 'pylon#test', 'pylon#typecheck', 'pylon#build', 'cli#test', 'docs#test'],
      ['sandbox#test', 'sandbox#typecheck', 'sandbox#build', 'build#test'],
    ],
    [
      'after a change in the tests of core: tasks that import test helpers, but no build',
      'packages/core/test/added.ts',
      ['core#test', 'pylon#test'],
      ['pylon#build', 'core#build', 'sandbox#test'],
    ],
    [
      'after a change in the build step: all builds',
      'tooling/build/src/added.ts',
      ['core#build', 'pylon#build', 'sandbox#build', 'build#test'],
      ['tsconfig#build'],
    ],
    [
      'after a change in a connector: no other connector',
      'connectors/pylon/src/added.ts',
      ['pylon#test', 'pylon#build'],
      ['ashby#test', 'core#test'],
    ],
  ])('%s', (_, file, again, not) => {
    const changed = changedBy(file);
    expect(again.filter((task) => !changed.includes(task))).toEqual([]);
    expect(not.filter((task) => changed.includes(task) || !before.has(task))).toEqual([]);
  });
});

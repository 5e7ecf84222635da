import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishedPackages, root, workspacePackages } from '../../workspace/src/packages.ts';

let copy = '';

function run(command: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Returns the versions of the published packages, by name. */
function versions(): Record<string, string> {
  const manifests = publishedPackages().map(({ directory }) =>
    JSON.parse(readFileSync(join(copy, directory, 'package.json'), 'utf8')),
  );
  return Object.fromEntries(manifests.map(({ name, version }) => [name, version]));
}

/** Releases a changeset with every package at 1.0.0. Returns the packages whose version changes, with the new version. */
function released(name: string, bump: string): Record<string, string> {
  writeFileSync(join(copy, '.changeset/a-change.md'), `---\n'${name}': ${bump}\n---\n\nA change.\n`);
  run('git', 'add', '-A');
  run('git', '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'change');
  run(join(root, 'node_modules/.bin/changeset'), 'version');
  return Object.fromEntries(Object.entries(versions()).filter(([, version]) => version !== '1.0.0'));
}

/** Copies the manifests of the workspace and the settings of changesets, with every package at 1.0.0. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'versions-'));
  for (const file of ['package.json', 'pnpm-workspace.yaml']) cpSync(join(root, file), join(copy, file));
  for (const { directory, manifest } of workspacePackages()) {
    mkdirSync(join(copy, directory), { recursive: true });
    writeFileSync(
      join(copy, directory, 'package.json'),
      JSON.stringify({ ...manifest, version: manifest.private ? manifest.version : '1.0.0' }),
    );
  }
  mkdirSync(join(copy, '.changeset'));
  cpSync(join(root, '.changeset/config.json'), join(copy, '.changeset/config.json'));
  run('git', 'init', '-qb', 'main');
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

it('a change in a connector releases only that connector, and the MCP server, which depends on all of them', () => {
  expect(released('@agent-connectors/pylon', 'minor')).toEqual({
    '@agent-connectors/pylon': '1.1.0',
    '@agent-connectors/mcp': '1.0.1',
  });
});

it.each(['patch', 'minor'])('a %s change in core releases a patch of each dependent package', (bump) => {
  const dependents = publishedPackages().filter(
    ({ manifest }) => '@agent-connectors/core' in (manifest.dependencies ?? {}),
  );
  expect(dependents.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@agent-connectors/cli', '@agent-connectors/pylon']),
  );
  expect(released('@agent-connectors/core', bump)).toEqual({
    '@agent-connectors/core': bump === 'patch' ? '1.0.1' : '1.1.0',
    ...Object.fromEntries(dependents.map(({ name }) => [name, '1.0.1'])),
  });
});

it('a change in the sandbox, which no published package depends on, releases only the sandbox', () => {
  expect(released('@agent-connectors/sandbox', 'patch')).toEqual({ '@agent-connectors/sandbox': '1.0.1' });
});

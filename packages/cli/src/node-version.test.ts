import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isTooOld, oldestNode } from './node-version.ts';

it('is the version of package.json', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(manifest.engines.node).toBe(`>=${oldestNode}`);
});

it.each([
  ['18.20.8', true],
  ['20.20.2', true],
  ['22.12.9', true],
  ['22.13.0', false],
  ['23.0.0', false],
  ['24.21.0', false],
])('%s is too old: %s', (version, expected) => {
  expect(isTooOld(version)).toBe(expected);
});

it('the command says so before it loads anything', () => {
  const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})";
  const command = fileURLToPath(new URL('cli.ts', import.meta.url));
  // Without the condition, the packages of the sources are not found.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, command, '--version'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(JSON.parse(stderr).error).toMatchObject({
    code: 'unsupported_node',
    message: expect.stringContaining('requires Node 22.13 or newer'),
  });
});

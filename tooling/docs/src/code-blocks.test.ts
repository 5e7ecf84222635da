import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks, markdownFiles, moduleOf } from './markdown-files.ts';

// Below this package, which depends on everything that blocks import besides connectors.
const folder = fileURLToPath(new URL('../.blocks', import.meta.url));
const files = markdownFiles();
const blocks = files.flatMap((file) =>
  codeBlocks(file)
    .filter(({ language }) => language === 'ts')
    .map((block) => ({ ...block, source: moduleOf(file, block) })),
);
const nameOf = (index: number) => `block-${index}.ts`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, 'node_modules/@agent-connectors');
  mkdirSync(modules, { recursive: true });
  // Links every connector, so that this package need not depend on each.
  for (const { id, path } of workspaceConnectors()) symlinkSync(path, join(modules, id), 'junction');
  for (const [index, { source }] of blocks.entries()) writeFileSync(join(folder, nameOf(index)), source);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '@agent-connectors/tsconfig/node.json',
      compilerOptions: { noUnusedLocals: false },
      include: ['*.ts'],
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every TypeScript block compiles', () => {
  expect(blocks.length).toBeGreaterThan(3);
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  const problems = stdout
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => {
      const [, index = '', row = '', rest = ''] = /block-(\d+)\.ts\((\d+),\d+\): (.*)/.exec(line) ?? [];
      const block = blocks[Number(index)];
      return block === undefined ? line : `${block.file}:${block.line + Number(row) - 2}: ${rest}`;
    });
  expect(problems).toEqual([]);
});

it('every JSON block is valid JSON', () => {
  const broken = files.flatMap(codeBlocks).filter(({ language, code }) => language === 'json' && !isJson(code));
  expect(broken.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});

function isJson(code: string): boolean {
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
}

describe('blocks marked `run`', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  // tooling/checks runs the blocks of a package against its tarball.
  const isPackaged = (file: string) => /^(packages|connectors)\//.test(file);
  const runnable = blocks
    .map((block, index) => ({ ...block, index }))
    .filter(({ file, flags }) => flags.includes('run') && !isPackaged(file));

  it('exist', () => expect(runnable.length).toBeGreaterThan(0));

  it.each(runnable.map((block) => [`${block.file}:${block.line}`, block.index] as const))(
    '%s runs against the sandbox',
    async (_, index) => {
      const { code, output } = await runNode(join(folder, nameOf(index)), sandbox.env);
      expect(code, output).toBe(0);
      expect(output.trim()).not.toBe('');
    },
  );
});

function runNode(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=agent-connectors-source', file], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
    });
    let output = '';
    const keep = (chunk: unknown) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

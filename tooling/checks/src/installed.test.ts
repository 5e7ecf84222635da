import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { root } from '@agent-connectors/workspace/packages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { frameworks, type Installed, installFromTarballs, installLines, type UserModule } from './installed.ts';

let installed: Installed;
let sandbox: Sandbox;
beforeAll(async () => {
  installed = installFromTarballs();
  sandbox = await startSandbox();
}, 180_000);
afterAll(async () => {
  installed.remove();
  await sandbox.close();
});

describe('a pnpm user who installed only the packages that a README names', () => {
  // The declarations of frameworks take long to check, and Mastra's have errors.
  it.each([
    ['and example of the package, with every declaration checked', false],
    ['that uses a framework', true],
  ])('can compile every code block %s', (_, skipLibCheck) => {
    const modules = [...installed.blocks, ...installed.examples].filter((each) => usesFramework(each) === skipLibCheck);
    expect(modules.length).toBeGreaterThan(skipLibCheck ? 4 : 20);
    const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2024', types: ['node'], skipLibCheck };
    writeFileSync(
      join(installed.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: modules.map(({ path }) => path) }),
    );
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', installed.folder], {
      cwd: installed.folder,
      encoding: 'utf8',
    });
    expect(stdout.split('\n').filter(Boolean).map(placed)).toEqual([]);
  });

  it('can run the blocks marked `run` that use no framework', async () => {
    expect(await runAll(installed.blocks.filter((each) => each.run && !usesFramework(each)))).toEqual([]);
  });

  // A framework takes longer to load than a block to run, so the blocks of each share a process.
  it('can run the blocks marked `run` that use a framework', async () => {
    const groups = Map.groupBy(
      installed.blocks.filter((each) => each.run && usesFramework(each)),
      adapterOf,
    );
    expect(groups.size).toBe(5);
    expect((await Promise.all([...groups.values()].map(runTogether))).flat()).toEqual([]);
  });

  it('can run a copy of each example', async () => {
    expect(installed.examples.length).toBeGreaterThan(10);
    expect(await runAll(installed.examples)).toEqual([]);
  });

  it('can list the installed connectors with the command, and the operations of one', () => {
    const cwd = join(installed.folder, 'cli');
    const command = (...argv: readonly string[]) =>
      spawnSync(join(cwd, 'node_modules/.bin/agent-connectors'), argv, { cwd, encoding: 'utf8' });
    expect(command().stdout).toMatch(/^ {2}Installed: pylon\.$/m);
    expect(command('pylon', 'issues').stdout).toMatch(/^ {2}search +/m);
    expect(JSON.parse(command('ashby').stderr).error).toMatchObject({
      message: "The connector 'ashby' is not installed here.",
      hint: 'npm install @agent-connectors/ashby',
    });
  });

  it('can start the MCP server, which finds the connectors that it depends on', () => {
    const cwd = join(installed.folder, 'mcp');
    const command = (argv: readonly string[], input: string) =>
      spawnSync(join(cwd, 'node_modules/.bin/agent-connectors-mcp'), argv, { cwd, input, encoding: 'utf8' });
    expect(command(['--help'], '').stdout).toMatch(/^ {2}Installed: ashby, .*pylon, /m);
    const messages = [
      {
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
      },
      { id: 2, method: 'tools/list' },
      { id: 3, method: 'resources/read', params: { uri: 'agent-connectors://pylon/auth' } },
    ];
    const input = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
    const { status, stdout, stderr } = command(['--connectors', 'pylon'], input);
    const answers = stdout.trim().split('\n');
    expect([status, answers.length, stderr]).toEqual([0, 3, '']);
    expect(answers[1]).toContain('"name":"search_operations"');
    expect(answers[2]).toContain('PYLON_API_TOKEN');
  });

  it('cannot import a package that the README does not name', () => {
    const script = join(installed.folder, 'pylon/core.ts');
    writeFileSync(script, "await import('@agent-connectors/core');");
    expect(spawnSync(process.execPath, [script], { encoding: 'utf8' }).stderr).toContain('ERR_MODULE_NOT_FOUND');
  });
});

/** Returns whether a module imports a framework for agents, or our adapter for it. */
const usesFramework = ({ path }: UserModule) =>
  importsOf(readFileSync(path, 'utf8')).some(
    (name) =>
      frameworks.includes(name) ||
      [...frameworks, '@agent-connectors/tools'].some((each) => name.startsWith(`${each}/`)),
  );

/** Returns the adapter that a block imports: `ai-sdk`. */
const adapterOf = ({ path }: UserModule) =>
  importsOf(readFileSync(path, 'utf8')).find((name) => name.startsWith('@agent-connectors/tools/'));

/** Runs modules in one process, one after another, and returns the failures. */
async function runTogether(modules: readonly UserModule[]): Promise<string[]> {
  const [first] = modules;
  if (first === undefined) return [];
  const mark = '=== ';
  const runner = join(installed.folder, `run-${basename(adapterOf(first) ?? '')}.mjs`);
  const steps = modules.map(
    ({ path }) => `console.log(${JSON.stringify(mark + path)}); await import(${JSON.stringify(path)});`,
  );
  writeFileSync(runner, steps.join('\n'));
  const { code, output } = await runNode(runner);
  const outputs = new Map(
    output.split(mark).map((part) => [part.split('\n')[0], part.split('\n').slice(1).join('\n')]),
  );
  const reached = modules.filter(({ path }) => outputs.has(path));
  const failed = reached.filter(
    (each, index) => (code !== 0 && index === reached.length - 1) || outputs.get(each.path)?.trim() === '',
  );
  return failed.map(({ place, path }) => `${place}: ${code}: ${outputs.get(path)}`);
}

/** Returns an error of the compiler with the line of the Markdown file. */
function placed(line: string): string {
  const [, file = '', row = '', rest = ''] = /^(.*?)\((\d+),\d+\): (.*)/.exec(line) ?? [];
  const module = installed.blocks.find(({ path }) => path === join(installed.folder, file));
  return module === undefined ? line : `${module.place.split(':')[0]}:${module.line + Number(row) - 2}: ${rest}`;
}

/** Runs modules against the sandbox and returns the failures. An example that requires arguments prints its usage. */
async function runAll(modules: readonly UserModule[]): Promise<string[]> {
  const waiting = [...modules];
  const failed: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { code, output } = await runNode(next.path);
      const usage = code === 2 && output.startsWith(basename(next.path, '.ts'));
      if ((code !== 0 && !usage) || output.trim() === '') failed.push(`${next.place}: ${code}: ${output}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

/** Responds in place of the vendors of models. */
const mockModels = new URL('./mock-models.ts', import.meta.url).href;
const modelKeys = { AI_GATEWAY_API_KEY: 'none', ANTHROPIC_API_KEY: 'none', OPENAI_API_KEY: 'none' };

function runNode(path: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], ...sandbox.env, ...modelKeys };
    const child = spawn(process.execPath, [`--import=${mockModels}`, path], { cwd: dirname(path), env });
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

it('reads the packages of install commands', () => {
  expect(installLines('```sh\nnpm install a @b/c\nnpm install --save-dev e\npnpm add a d\n```')).toEqual([
    'a',
    '@b/c',
    'e',
    'd',
  ]);
});

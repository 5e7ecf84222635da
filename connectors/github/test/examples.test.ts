import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../examples', import.meta.url));
const repository = 'kestrelcloud/platform';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function run(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=agent-connectors-source', `${folder}/${name}.ts`, ...args], {
      env: { PATH: process.env['PATH'], ...sandbox.env },
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

it('waiting-for-review lists pull requests, longest wait first', async () => {
  const { code, output } = await run('waiting-for-review', repository);
  expect(code, output).toBe(0);
  const days = [...output.matchAll(/^ *(\d+) d {2}#\d+ {2}.+ \(.+\)$/gm)].map((match) => Number(match[1]));
  expect(days.length).toBeGreaterThan(0);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

it('triage-issues changes nothing without --yes, then labels and assigns', async () => {
  const writes = () => sandbox.requests.for('/github').filter(({ method }) => method === 'POST').length;
  const args = ['triage-issues', repository, 'memory', 'performance', 'gitaraman'] as const;
  const shown = await run(...args);
  expect([shown.code, writes()], shown.output).toEqual([0, 0]);
  const found = shown.output.match(/would send POST \S+\/assignees \{"assignees":\["gitaraman"\]\}/g) ?? [];
  expect(found.length).toBeGreaterThan(0);
  const done = await run(...args, '--yes');
  expect([done.code, writes()], done.output).toEqual([0, found.length * 2]);
  expect(done.output).toContain('labeled, and assigned to gitaraman');
});

it('release-notes writes Markdown about every merged pull request', async () => {
  const { code, output } = await run('release-notes', repository, '2026-01-01');
  expect(code, output).toBe(0);
  const total = Number(/^(\d+) pull requests were merged/m.exec(output)?.[1]);
  expect(total).toBeGreaterThan(3);
  expect(output.match(/^- .+ \(#\d+, @.+\)$/gm)).toHaveLength(total);
});

it.each([
  ['release-notes', 2, [repository, 'yesterday-ish']],
  ['waiting-for-review', 2, [repository, 'three']],
  ['triage-issues', 2, [repository, 'memory']],
  ['release-notes', 1, ['kestrelcloud/no-such-repository', '2026-01-01']],
  ['waiting-for-review', 1, ['kestrelcloud/no-such-repository']],
  ['triage-issues', 1, [repository, 'memory', 'no-such-label', 'gitaraman']],
] as const)('%s fails in a sentence, with code %i, for %j', async (name, code, args) => {
  const result = await run(name, ...args);
  expect(result.code, result.output).toBe(code);
  expect(result.output).not.toMatch(/^\s+at /m);
});

it('every example has a test here', () => {
  const tested = ['release-notes', 'triage-issues', 'waiting-for-review'];
  expect(readdirSync(folder).map((file) => file.replace('.ts', ''))).toEqual(tested);
});

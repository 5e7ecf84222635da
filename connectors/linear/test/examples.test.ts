import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../examples', import.meta.url));
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function run(name: string, args: readonly string[] = [], input = ''): Promise<{ code: number | null; output: string }> {
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
    child.stdin.end(input);
  });
}

it('finished-this-week counts the issues that it lists', async () => {
  const { code, output } = await run('finished-this-week', ['ENG']);
  expect(code, output).toBe(0);
  const total = Number(/# Engineering: (\d+) issues/.exec(output)?.[1]);
  expect(output.match(/^- \[ENG-\d+\]\(http/gm)?.length ?? 0).toBe(total);
});

it('stale-issues lists what was not changed for two weeks', async () => {
  const { code, output } = await run('stale-issues');
  expect(code, output).toBe(0);
  const days = [...output.matchAll(/^ *(\d+) d {2}[A-Z]+-\d+/gm)].map((match) => Number(match[1]));
  expect(days.length).toBeGreaterThan(2);
  expect(Math.min(...days)).toBeGreaterThanOrEqual(14);
});

it('file-bug sends nothing without --yes, then creates the issue', async () => {
  const report = ['ENG', 'Export fails', '--state', 'todo', '--label', 'bug'];
  const shown = await run('file-bug', report, 'The CSV is **empty**.');
  expect(shown.code, shown.output).toBe(0);
  expect(shown.output).toContain('"description": "The CSV is **empty**."');
  expect(shown.output).toContain('Nothing was sent');
  const done = await run('file-bug', [...report, '--yes'], 'The CSV is **empty**.');
  expect(done.code, done.output).toBe(0);
  expect(done.output).toMatch(/Created ENG-\d+: http/);
  const [, id] = /"id": "([^"]+)"/.exec(done.output) ?? [];
  expect(JSON.stringify(sandbox.requests.at(-1)?.body)).toContain(id);
});

it.each([
  ['file-bug', ['ENG', 'A', '--nope'], 2],
  ['file-bug', ['ENG', 'A', '--state', 'nope'], 1],
  ['file-bug', ['NOPE', 'A'], 1],
  ['finished-this-week', ['NOPE'], 1],
  ['finished-this-week', ['ENG', 'MOB'], 2],
])('%s %j ends with a message and no stack', async (name, args, expected) => {
  const { code, output } = await run(name, args);
  expect([code, output]).toEqual([expected, expect.not.stringMatching(/^\s+at /m)]);
  expect(output).toMatch(/\S/);
});

it('every example has a test here', () => {
  const tested = ['file-bug', 'finished-this-week', 'stale-issues'];
  expect(readdirSync(folder).map((file) => file.replace('.ts', ''))).toEqual(tested);
});

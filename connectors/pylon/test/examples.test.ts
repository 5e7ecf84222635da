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

it('triage-urgent lists waiting issues, longest wait first', async () => {
  const { code, output } = await run('triage-urgent');
  expect(code, output).toBe(0);
  const hours = [...output.matchAll(/^ *(\d+) h {2}#\d+/gm)].map((match) => Number(match[1]));
  expect(hours.length).toBeGreaterThan(3);
  expect(hours).toEqual([...hours].sort((a, b) => b - a));
});

it('busiest-accounts ranks accounts by name', async () => {
  const { code, output } = await run('busiest-accounts');
  expect(code, output).toBe(0);
  const counts = [...output.matchAll(/^ *(\d+) {2}[A-Z]/gm)].map((match) => Number(match[1]));
  expect(counts).toHaveLength(10);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

it('weekly-digest writes Markdown with consistent totals', async () => {
  const { code, output } = await run('weekly-digest');
  expect(code, output).toBe(0);
  const total = Number(/- (\d+) new issues/.exec(output)?.[1]);
  const states = /## By state\n([\s\S]*?)\n\n## /.exec(output)?.[1] ?? '';
  const sum = [...states.matchAll(/\| (\d+) \|/g)].reduce((all, match) => all + Number(match[1]), 0);
  expect(total).toBeGreaterThan(0);
  expect(sum).toBe(total);
});

it('reply-and-close sends nothing without --yes, then replies and closes', async () => {
  const writes = () =>
    sandbox.requests.for('/pylon').filter(({ method, url }) => method === 'PATCH' || url.endsWith('/reply')).length;
  const shown = await run('reply-and-close', '3034', 'Fixed <b>');
  expect([shown.code, writes()], shown.output).toEqual([0, 0]);
  expect(shown.output).toContain('Fixed &lt;b&gt;');
  const done = await run('reply-and-close', '3034', 'Fixed', '--yes');
  expect([done.code, writes()], done.output).toEqual([0, 2]);
  expect(done.output).toContain('#3034 is closed');
});

it('every example has a test here', () => {
  const tested = ['busiest-accounts', 'reply-and-close', 'triage-urgent', 'weekly-digest'];
  expect(readdirSync(folder).map((file) => file.replace('.ts', ''))).toEqual(tested);
});

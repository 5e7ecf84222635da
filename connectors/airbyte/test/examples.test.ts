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

it('connectors-by-workspace lists every connector of the active workspaces with its state', async () => {
  const { code, output } = await run('connectors-by-workspace');
  expect(code, output).toBe(0);
  expect(output).toMatch(/^default\n {2}\S.* \(Pylon\): succeeded$/m);
  expect(output).toMatch(/^ {4}searchable: .*issues/m);
  expect(output).toMatch(/^empty\n {2}no connectors$/m);
  expect(output).not.toContain('dormant');
});

it('connector-requirements shows what a kind of connector needs', async () => {
  const { code, output } = await run('connector-requirements', 'pylon');
  expect(code, output).toBe(0);
  expect(output).toMatch(/^Pylon \([0-9a-f-]{36}\)\n {2}templates: Pylon, DIRECT\n {2}configuration: \{.*api_token/m);
});

it('connector-requirements says so when there is none', async () => {
  const { code, output } = await run('connector-requirements', 'no-such-connector');
  expect([code, output]).toEqual([0, 'Airbyte has no connector named no-such-connector\n']);
});

it('every example has a test here', () => {
  const tested = ['connector-requirements', 'connectors-by-workspace'];
  expect(readdirSync(folder).map((file) => file.replace('.ts', ''))).toEqual(tested);
});

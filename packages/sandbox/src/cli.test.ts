import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { startSandbox } from './index.ts';

const script = fileURLToPath(new URL('./cli.ts', import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(output.out);
      if (match) return match;
      await new Promise((resolve) => child.stdout.once('data', resolve));
    }
  };
  return { child, output, ended, printed };
}

it('prints how to connect the connectors, then one line per request, and stops on Ctrl-C', async () => {
  const { child, output, ended, printed } = run('--port', '0');
  const [, base = ''] = await printed(/^export PYLON_BASE_URL=(\S+)$/m);
  await printed(/Ctrl-C/);
  const response = await fetch(`${base}/me`, { headers: { authorization: 'Bearer sandbox-pylon-token' } });
  expect(response.status).toBe(200);
  await printed(/^GET \/pylon\/me 200 \d+ ms$/m);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output.err).toBe('');
});

it('says what to do if the port is in use', async () => {
  const other = await startSandbox();
  const { output, ended } = run('--port', new URL(other.url).port);
  expect(await ended).toBe(1);
  expect(output.err).toContain('is in use');
  expect(output.err).not.toContain('at ');
  await other.close();
});

it('rejects unknown options and values', async () => {
  const unknown = run('--prot', '1');
  const port = run('--port', '99999');
  expect([await unknown.ended, await port.ended]).toEqual([1, 1]);
  expect(unknown.output.err).toContain('--prot');
  expect(port.output.err).toContain('--port must be');
});

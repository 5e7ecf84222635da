import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawned } from './command.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
afterAll(() => sandbox.close());

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const opening =
  line({
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } },
  }) +
  line({ method: 'notifications/initialized' }) +
  line({ id: 2, method: 'tools/list' });
const call = line({
  id: 3,
  method: 'tools/call',
  params: { name: 'execute_operation', arguments: { operation: 'pylon.tags.list' } },
});

/** Starts the command. `until` resolves when standard output or error has a text. */
function start(argv: readonly string[], nodeOptions: string[] = []) {
  const { command, args, env } = spawned(argv, sandbox.env, nodeOptions);
  const child = spawn(command, args, { env });
  const seen = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    seen.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    seen.err += chunk;
  });
  const until = async (of: 'out' | 'err', text: string) => {
    while (!seen[of].includes(text)) await once(of === 'out' ? child.stdout : child.stderr, 'data');
  };
  return { child, seen, until, exit: once(child, 'exit') };
}

describe('the process', { timeout: 30_000 }, () => {
  it('writes only protocol messages to standard output, whatever else is printed', async () => {
    const noise = new URL('noise.mjs', import.meta.url).href;
    const { child, seen, until, exit } = start(['--connectors', 'pylon'], [`--import=${noise}`]);
    child.stdin.write(opening + call);
    await until('out', '"id":3');
    await until('err', 'noise: again');
    child.stdin.end();
    await exit;
    const messages = seen.out
      .trim()
      .split('\n')
      .map((text): Record<string, unknown> => JSON.parse(text));
    expect(messages.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
      ['2.0', 1],
      ['2.0', 2],
      ['2.0', 3],
    ]);
    expect(seen.err).toMatch(/^noise: at the start\nnoise: written\n[\s\S]*noise: at the first call\n/);
  });

  it('ends when its client closes the input, also after a call', async () => {
    const { child, until, exit } = start(['--connectors', 'pylon']);
    child.stdin.write(opening + call);
    await until('out', '"id":3');
    child.stdin.end();
    expect(await exit).toEqual([0, null]);
  });

  it('ends without an error when its client stops reading', async () => {
    const { child, seen, until, exit } = start(['--connectors', 'pylon']);
    child.stdin.write(opening);
    await until('out', '"id":2');
    child.stdout.destroy();
    child.stdin.write(line({ id: 3, method: 'ping' }).repeat(50));
    expect(await exit).toEqual([0, null]);
    expect(seen.err).toBe('');
  });

  it('over HTTP, finishes the requests that run when it is told to stop', async () => {
    const { child, until, seen, exit } = start(['--connectors', 'pylon', '--http', '0']);
    await until('err', '/mcp');
    const url = /http:\S+/.exec(seen.err)?.[0] ?? '';
    sandbox.faults.inject({ match: { path: '/tags' }, fault: { kind: 'delay', ms: 500 } });
    const meta = 'io.modelcontextprotocol/';
    const answer = fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/call',
        'mcp-name': 'execute_operation',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: {
          name: 'execute_operation',
          arguments: { operation: 'pylon.tags.list' },
          _meta: { [`${meta}protocolVersion`]: '2026-07-28', [`${meta}clientCapabilities`]: {} },
        },
      }),
    });
    const before = sandbox.requests.length;
    while (sandbox.requests.length === before) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGTERM');
    expect(await (await answer).text()).toContain('"data":[');
    expect(await exit).toEqual([0, null]);
  });
});

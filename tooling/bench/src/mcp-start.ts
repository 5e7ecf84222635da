import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { median, onCore } from './child.ts';

type Row = readonly [measurement: string, result: string, target: string];

const cli = join(root, 'packages/mcp/dist/cli.js');
const rounds = 15;

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const initialize = line({
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } },
});
const list = line({ method: 'notifications/initialized' }) + line({ id: 2, method: 'tools/list' });
const search = { name: 'search_operations', arguments: { query: 'overdue tickets' } };
const call = line({ id: 3, method: 'tools/call', params: search });
/** Prints a byte when Node runs. */
const bare = ['-e', 'process.stdout.write("\\"id\\":2,"); process.stdin.resume();'];

/** Milliseconds from the start of a process to its answer with an ID. */
function timeTo(id: number, args: readonly string[], input: string): Promise<number> {
  const [command, all] = onCore(1, process.execPath, args);
  const begin = performance.now();
  const child = spawn(command, all, { stdio: ['pipe', 'pipe', 'inherit'] });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (out.includes(`"id":${id}`)) {
      resolve(performance.now() - begin);
      child.kill();
    }
  });
  child.once('error', reject).once('exit', () => reject(new Error('The server ended without an answer.')));
  child.stdin.write(input);
  return promise;
}

/** Measures how long the MCP server takes from its start to its first answers, in addition to a Node that does nothing. */
export async function measureMcpStart(): Promise<Row[]> {
  const ids = workspaceConnectors().map(({ id }) => id);
  const named = [cli, '--connectors', ids.join(',')];
  const variants = {
    one: () => timeTo(2, [cli, '--connectors', 'pylon'], initialize + list),
    named: () => timeTo(2, named, initialize + list),
    call: () => timeTo(3, named, initialize + list + call),
  };
  const times: Record<'bare' | keyof typeof variants, number[]> = { bare: [], one: [], named: [], call: [] };
  // In turns, so that other work on the machine slows all of them alike.
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await timeTo(2, bare, ''));
    for (const [name, measure] of Object.entries(variants)) times[name as keyof typeof variants].push(await measure()); // its own keys
  }
  const over = (name: keyof typeof variants) => {
    const least = Math.min(...times[name]) - Math.min(...times.bare);
    return `${(median(times[name]) - median(times.bare)).toFixed(0)} ms (minimum ${least.toFixed(0)} ms)`;
  };
  return [
    [
      'MCP server with one connector: start to the answer of tools/list, in addition to plain Node',
      over('one'),
      '<= 150 ms',
    ],
    [`the same with ${ids.length} connectors`, over('named'), '<= 150 ms'],
    ['start to the answer of the first search, with the SDK, catalogs and index', over('call'), ''],
  ];
}

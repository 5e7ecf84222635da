import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, type Project } from '../../test/project.ts';
import { runCommand } from '../../test/run.ts';

const command = fileURLToPath(new URL('../cli.ts', import.meta.url));
const packages = fileURLToPath(new URL('../../..', import.meta.url));

/** A project that depends on the server, which is not beside the command. */
let project: Project;

let home = '';
let requests: string[] = [];
const vendor = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
});
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cli-home-'));
  project = createProject();
  for (const name of ['mcp', 'sandbox']) project.linkTo(join(packages, name), `node_modules/@agent-connectors/${name}`);
  await once(vendor.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  vendor.close();
  project.remove();
  rmSync(home, { recursive: true });
});

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const capabilities = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } };
const params = {
  name: 'execute_operation',
  arguments: { operation: 'pylon.tags.create', params: { value: 'x', object_type: 'issue' } },
};
const call =
  line({ id: 1, method: 'initialize', params: capabilities }) +
  line({ method: 'notifications/initialized' }) +
  line({ id: 2, method: 'tools/call', params });

/** Starts a server as a process, makes a call, and closes its input. */
async function converse(argv: readonly string[], env = {}, input = call) {
  requests = [];
  const { port } = vendor.address() as AddressInfo; // listening at a port
  const child = spawn(process.execPath, ['--conditions=agent-connectors-source', command, ...argv], {
    cwd: project.root,
    env: {
      HOME: home,
      PYLON_API_TOKEN: 'real-token',
      PYLON_BASE_URL: `http://127.0.0.1:${port}`,
      ...env,
    },
  });
  let [out, err] = ['', ''];
  child.stdin.write(input);
  if (input === '') child.stdin.end();
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.includes('"id":2')) child.stdin.end();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('mcp', { timeout: 60_000 }, () => {
  it('serves with the environment of the command', async () => {
    const { code, out } = await converse(['mcp', '--connectors', 'pylon', '--allow-writes']);
    expect([code, requests.length]).toEqual([0, 1]);
    expect(out).toContain('"id":2');
  });

  it('is read-only where the environment says so', async () => {
    const { code, out, err } = await converse(['mcp', '--allow-writes'], { AGENT_CONNECTORS_READ_ONLY: '1' });
    expect([code, requests]).toEqual([0, []]);
    expect(out).toContain('not_permitted');
    expect(err).toContain('agent-connectors mcp: read-only, because AGENT_CONNECTORS_READ_ONLY is set.');
  });

  it('in a sandbox serves the sandbox, until its client leaves', async () => {
    const { code, out, err } = await converse(['sandbox', '--', 'mcp', '--connectors', 'pylon', '--allow-writes']);
    expect([code, requests, err]).toEqual([0, [], '']);
    expect(out).toMatch(/"structuredContent":{"data":{"id":"[^"]+","value":"x"/);
  });

  it('reports wrong options like every other command', async () => {
    const { code, out, err } = await converse(['mcp', '--bogus'], {}, '');
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(err)).toEqual({
      error: { code: 'usage', message: 'Unknown option --bogus.', hint: 'See agent-connectors mcp --help.' },
    });
  });

  it('says how to install what is missing', async () => {
    const { code, error } = await runCommand(['mcp'], { commandFolders: [] });
    expect([code, error.hint]).toEqual([2, 'npm install @agent-connectors/mcp']);
    expect((await runCommand(['sandbox', '--', 'list'], { commandFolders: [] })).error.message).toBe(
      'The sandbox is not installed.',
    );
  });
});

it('the sandbox is found from the current folder as well', async () => {
  const { code } = await runCommand(['sandbox', '--', 'list'], { folder: project.root, commandFolders: [] });
  expect(code).toBe(0);
});

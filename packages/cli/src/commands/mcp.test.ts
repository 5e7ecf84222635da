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

const source = fileURLToPath(new URL('../cli.ts', import.meta.url));
const packages = fileURLToPath(new URL('../../..', import.meta.url));

/** A project that depends on the command and the server. */
let project: Project;
let command = '';

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
  project.linkTo(source, 'node_modules/.bin/agent-connectors');
  command = join(project.root, 'node_modules/.bin/agent-connectors');
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
async function converse(argv: readonly string[], env = {}, input = call, by = command) {
  requests = [];
  const { port } = vendor.address() as AddressInfo; // listening at a port
  const child = spawn(process.execPath, ['--conditions=agent-connectors-source', by, ...argv], {
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

  it('runs no server of the current folder, which a client may have chosen', async () => {
    const { code, out, err } = await converse(['mcp'], {}, '', source);
    expect([code, out, requests]).toEqual([2, '', []]);
    expect(JSON.parse(err).error.message).toBe('The MCP server is not installed beside this command.');
  });

  it('says how to install what is missing', async () => {
    const { code, error } = await runCommand(['mcp'], { commandFolders: [] });
    expect([code, error.hint]).toEqual([2, expect.stringContaining('npm install @agent-connectors/mcp')]);
    expect((await runCommand(['sandbox', '--', 'list'], { commandFolders: [] })).error.message).toBe(
      'The sandbox is not installed.',
    );
  });
});

it('the sandbox is found from the current folder as well', async () => {
  const { code } = await runCommand(['sandbox', '--', 'list'], { folder: project.root, commandFolders: [] });
  expect(code).toBe(0);
});

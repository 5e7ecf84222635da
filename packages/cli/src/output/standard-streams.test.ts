import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** A device on which every write fails, as on a full disk. */
const full = '/dev/full';

let requests: (string | undefined)[] = [];
let respond: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => {
  requests.push(request.method);
  respond(request, response);
});
let port = 0;
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
beforeEach(() => {
  requests = [];
  respond = (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { id: 'one' } }));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const start = (argv: readonly string[], streams: { readonly out?: number; readonly err?: number } = {}) =>
  spawn(
    process.execPath,
    ['--conditions=agent-connectors-source', fileURLToPath(new URL('../cli.ts', import.meta.url)), ...argv],
    {
      env: { ...process.env, PYLON_API_TOKEN: 'token', PYLON_BASE_URL: `http://127.0.0.1:${port}` },
      stdio: ['ignore', streams.out ?? 'pipe', streams.err ?? 'pipe'],
    },
  );

async function withFull(which: 'out' | 'err', argv: readonly string[]) {
  const device = openSync(full, 'w');
  try {
    const child = start(argv, { [which]: device });
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, err };
  } finally {
    closeSync(device);
  }
}

describe.skipIf(process.platform !== 'linux')('a stream that cannot be written', () => {
  const update = ['pylon', 'issues', 'update', '78', '--title', 'x'];

  it('is one error, which says that the call was made', async () => {
    const { code, err } = await withFull('out', update);
    expect([code, requests]).toEqual([1, ['PATCH']]);
    expect(JSON.parse(err).error).toEqual({
      code: 'output',
      message: 'Cannot write to standard output: ENOSPC: no space left on device, write.',
      hint: 'The call was made, and may have changed something.',
    });
  });

  it.each([[['--help']], [[...update, '--dry-run']]])(
    'is one error of a command that sends nothing: %j',
    async (argv) => {
      const { code, err } = await withFull('out', argv);
      expect([code, requests]).toEqual([1, []]);
      const { error } = JSON.parse(err);
      expect([error.code, error.hint]).toEqual(['output', expect.not.stringContaining('The call was made')]);
    },
  );

  it('leaves the exit code as it is where it is standard error', async () => {
    expect((await withFull('err', ['pylon', 'nosuch'])).code).toBe(2);
  });
});

it('an interruption ends the wait for a reader that does not read', async () => {
  const record = { id: 'x'.repeat(1_000_000) };
  const body = JSON.stringify({ data: [record], pagination: { cursor: '', has_next_page: false } });
  respond = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  const child = start(['pylon', 'accounts', 'list', '--all', '-f', 'id']);
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  // The beginning is there, and nobody takes it.
  child.stdout?.once('readable', () => child.kill('SIGINT'));
  const [, signal] = await once(child, 'exit');
  child.stdout?.resume();
  await once(child, 'close');
  expect(signal).toBe('SIGINT');
  expect(JSON.parse(err).error.code).toBe('aborted');
});

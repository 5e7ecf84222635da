import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s during --all prints one error, with the cursor to continue with',
  async (signal) => {
    const server = createServer((request, response) => {
      // The second page is never sent.
      if (request.url?.includes('cursor=')) return child.kill(signal);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: [{ id: 'one' }], pagination: { cursor: 'two', has_next_page: true } }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const child = spawn(
      process.execPath,
      [
        '--conditions=agent-connectors-source',
        fileURLToPath(new URL('cli.ts', import.meta.url)),
        ...['pylon', 'accounts', 'list', '--all', '-f', 'id'],
      ],
      { env: { ...process.env, PYLON_API_TOKEN: 'token', PYLON_BASE_URL: `http://127.0.0.1:${port}` } },
    );
    const printed = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      printed.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      printed.err += chunk;
    });
    const [, endedBy] = await once(child, 'close');
    server.closeAllConnections();
    server.close();
    expect(endedBy).toBe(signal);
    expect(printed.out).toBe('{"id":"one"}\n');
    expect(JSON.parse(printed.err)).toMatchObject({
      error: { code: 'aborted', nextCursor: 'two', hint: expect.stringContaining('pass nextCursor as --cursor') },
    });
  },
);

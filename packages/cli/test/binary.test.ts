import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quote } from '../src/quote.ts';

/** The built command. `npm test` builds it first; a single package's tests may run without. */
const binary = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const isBuilt = existsSync(binary);
if (!isBuilt) console.log('The tests of the built command are skipped: build it first, with `pnpm build`.');
/** What gives a process a pseudo-terminal. */
const hasScript = spawnSync('script', ['--version']).status === 0;
if (!hasScript)
  console.log('The tests at a pseudo-terminal are skipped: they need the command `script` of util-linux.');

let sandbox: Sandbox;
let home = '';
beforeAll(async () => {
  sandbox = await startSandbox();
  home = mkdtempSync(join(tmpdir(), 'cli-home-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

const envOf = (env: object = sandbox.env): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  TERM: 'xterm',
  ...env,
});

async function run(argv: readonly string[], env?: object) {
  const child = spawn(process.execPath, [binary, ...argv], { env: envOf(env) });
  return collect(child);
}

async function collect(child: ReturnType<typeof spawn>) {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, out, err };
}

/** Runs a command line at a pseudo-terminal, and types an answer. */
async function atTerminal(argv: readonly string[], typed = '') {
  const command = [process.execPath, binary, ...argv].map(quote).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], { env: envOf({ ...sandbox.env, COLUMNS: '100' }) });
  let shown = '';
  child.stdout.on('data', (chunk) => {
    const before = shown;
    shown += chunk;
    if (typed !== '' && /\[y\/N\] /.test(shown) && !/\[y\/N\] /.test(before)) child.stdin.write(typed);
  });
  const [code] = await once(child, 'close');
  return { code, shown };
}

describe.skipIf(!isBuilt)('the built command', () => {
  it('calls an operation in a pipe', async () => {
    const { code, out, err } = await run(['pylon', 'issues', 'get', '3034', '--fields', 'number']);
    expect({ code, out: JSON.parse(out).data, err }).toEqual({ code: 0, out: { number: 3034 }, err: '' });
  });

  it('ends quietly when its reader has enough', async () => {
    const command = `${[process.execPath, binary, 'pylon', 'issues', 'search', '--all'].map(quote).join(' ')} | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { out, err } = await collect(spawn('bash', ['-c', command], { env: envOf() }));
    const [record = '', status] = out.trimEnd().split('\n');
    expect(JSON.parse(record)).toHaveProperty('id');
    expect([status, err]).toEqual(['0', '']);
  });

  it('reads 100,000 records in constant memory', async () => {
    const notes = 'x'.repeat(300);
    let pages = 0;
    const server = createServer((_, response) => {
      const results = Array.from({ length: 1000 }, (_, index) => ({
        id: `${pages}-${index}`,
        name: 'Ada Lovelace',
        notes,
      }));
      pages += 1;
      const more = pages < 100 ? { moreDataAvailable: true, nextCursor: `c${pages}` } : { moreDataAvailable: false };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ success: true, results, ...more }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const preload =
      "data:text/javascript,process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS))";
    const child = spawn(process.execPath, ['--import', preload, binary, 'ashby', 'candidates', 'list', '--all'], {
      env: envOf({ ASHBY_API_KEY: 'key', ASHBY_BASE_URL: `http://127.0.0.1:${port}` }),
    });
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines += 1;
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    await once(child, 'close');
    server.close();
    expect(lines).toBe(100_000);
    const [, kilobytes = ''] = /RSS (\d+)/.exec(err) ?? [];
    expect(Number(kilobytes)).toBeLessThan(150_000);
  }, 90_000);
});

describe.skipIf(!isBuilt || !hasScript)('at a pseudo-terminal, the built command', () => {
  it('shows a table in colour that fits', async () => {
    const { code, shown } = await atTerminal(['pylon', 'issues', 'search', '--limit', '3']);
    expect(code).toBe(0);
    expect(shown).toContain('\u001b[1m');
    expect(stripVTControlCharacters(shown)).toMatch(/number +title/);
  });

  it('asks before it deletes, and does nothing without a yes', async () => {
    const before = sandbox.requests.for('/pylon').filter(({ method }) => method === 'DELETE').length;
    const { code, shown } = await atTerminal(['pylon', 'issues', 'delete', '3034'], 'n\r');
    expect(code).toBe(4);
    expect(stripVTControlCharacters(shown)).toMatch(/pylon\.issues\.delete: Delete an issue permanently/);
    expect(sandbox.requests.for('/pylon').filter(({ method }) => method === 'DELETE')).toHaveLength(before);
  });

  it('does what a person confirms', async () => {
    const { out } = await run([
      'pylon',
      'tags',
      'create',
      '--value',
      'from a test',
      '--object-type',
      'issue',
      '--jq',
      '.id',
      '-r',
    ]);
    const { code, shown } = await atTerminal(['pylon', 'tags', 'delete', out.trim()], 'y\r');
    expect([code, stripVTControlCharacters(shown)]).toEqual([0, expect.stringContaining('Do it? [y/N]')]);
    expect((await run(['pylon', 'tags', 'get', out.trim()])).code).toBe(6);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, runCommand } from '../../test/run.ts';

let folder = '';
let handle = '';
let sandbox: Sandbox;
const cli = (argv: readonly string[], terminal = {}) => runCommand(argv, { folder, env: sandbox.env, terminal });
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
  const { out } = await cli(['ashby', 'candidates', 'list', '--jq', '.resumeFileHandle.handle // empty', '-r']);
  handle = out.split('\n')[0] ?? '';
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const get = (...more: readonly string[]) => cli(['ashby', 'files', 'get', handle, ...more]);

describe('--follow', () => {
  it('downloads the file that a field links to, without a credential', async () => {
    const before = sandbox.requests.length;
    expect(await get('--follow', 'url', '--out', 'cv.pdf')).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder, 'cv.pdf'), 'latin1')).toMatch(/^%PDF/);
    const file = sandbox.requests.slice(before).at(-1);
    expect(file?.path).toContain('/files/');
    expect(Object.keys(file?.headers ?? {})).not.toContain('authorization');
  });

  it('to a pipe prints the bytes alone', async () => {
    expect(Buffer.from((await get('--follow', 'url')).bytes).toString('latin1')).toMatch(/^%PDF/);
  });

  it('names the fields that have a link', async () => {
    const { code, error } = await get('--follow', 'link');
    expect([code, error.hint]).toEqual([5, 'There is one in: url.']);
    expect(error.message).not.toContain('http');
  });

  it.each([
    ['--follow', 'url', '--jq', '.url'],
    ['--follow', 'url', '--fields', 'url'],
    ['--follow', 'url', '--output', 'csv'],
  ])('excludes what is for results: %s %s %s', async (...more) => {
    expect((await get(...more)).error.message).toMatch(/exclude each other/);
  });

  it('is for one record, and not for a terminal', async () => {
    expect((await cli(['ashby', 'candidates', 'list', '--follow', 'url'])).error.message).toContain(
      'is for one record',
    );
    const shown = await cli(['ashby', 'files', 'get', handle, '--follow', 'url'], person);
    expect([shown.code, shown.err]).toEqual([2, expect.stringContaining('could control the terminal')]);
  });
});

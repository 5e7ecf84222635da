import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';
import { createPrinter } from '../output/printer.ts';
import { createFilter, printFiltered } from './filtered.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filtered-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const terminal = { in: false, out: false, err: false, columns: 80, color: false };
function open() {
  const written = { out: '', err: '' };
  const printer = createPrinter(
    {
      out: async (chunk: string | Uint8Array) => {
        written.out += chunk;
      },
      err: (text: string) => {
        written.err += text;
      },
      terminal,
    } as never, // a printer uses no more of it
    { format: undefined, raw: false },
  );
  return { written, printer };
}
const endless = 'def f: f; f';

describe('an interruption ends a filter at once', () => {
  it.each([
    [[{ id: 1 }], false],
    [[{ id: 1 }], true],
    [{ id: 1 }, false],
  ])('over %j, with --slurp: %o', async (data, slurp) => {
    const { signal, abort } = withAbort();
    const { printer } = open();
    const printed = printFiltered(
      { jq: endless, slurp, isRead: true, printer, signal },
      { data, meta: { source: 'Shop' } },
    );
    abort();
    await expect(printed).rejects.toMatchObject({ code: 'aborted' });
  });

  it.each([false, true])('in a walk, with --slurp: %o', async (slurp) => {
    const { signal, abort } = withAbort();
    const { printer } = open();
    const filter = await createFilter(endless, slurp, signal);
    const ended = filter
      .writeTo(printer)([{ id: 1 }])
      .then(() => filter.end(printer));
    setImmediate(abort);
    await expect(ended).rejects.toMatchObject({ code: 'aborted' });
  });

  it('after a write leaves no doubt that it was made', async () => {
    const { signal, abort } = withAbort();
    const { printer, written } = open();
    const printed = printFiltered(
      { jq: endless, slurp: false, isRead: false, printer, signal },
      { data: { id: 1 }, meta: { source: 'Shop' } },
    );
    abort();
    await printed;
    expect(JSON.parse(written.out)).toEqual({
      data: { id: 1 },
      meta: { warnings: [expect.stringMatching(/^The call was made, and the data is unfiltered\. .*aborted/)] },
    });
  });

  it('of --params as well', async () => {
    const { signal, abort } = withAbort();
    const ran = await runCommand(['pylon', 'issues', 'get', '--arg', 'a=1', '-p', endless], {
      interruption() {
        setImmediate(abort);
        return signal;
      },
    });
    expect(ran).toMatchObject({ code: 130, out: '', error: { code: 'aborted', outcome: 'not_sent' } });
  });
});

function withAbort() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

describe('--arg and --argjson', () => {
  const note = ['pylon', 'issue_notes', 'create', '--dry-run'];
  const env = { PYLON_API_TOKEN: 'token' };

  it('take texts and values of any size', async () => {
    const text = `<p>"\\ ${'long '.repeat(20_000)}</p>`;
    writeFileSync(join(folder, 'body.html'), text);
    writeFileSync(join(folder, 'list.json'), JSON.stringify(Array.from({ length: 20_000 }, (_, index) => `m${index}`)));
    const values = ['--arg', 'body=@body.html', '--argjson', 'list=@list.json', '--argjson', 'id=12345678901234567890'];
    const program = '{id: $id, message_id: $list[-1], body_html: $body}';
    const { code, out } = await runCommand([...note, ...values, '-p', program], { folder, env });
    expect(code).toBe(0);
    const { data } = JSON.parse(out);
    expect(data.url).toMatch(/\/issues\/12345678901234567890\//);
    expect(data.body).toMatchObject({ body_html: text, message_id: 'm19999' });
  });

  it.each([
    ['{id: $b}', '--params: the jq program failed: $b is not defined at <top-level>, line 1:'],
    ['{id: $a', '--params: the jq program failed: syntax error'],
    [
      '{id: ($a + 1)}',
      '--params: the jq program failed: string ("1") and number (1) cannot be added. Its input is null',
    ],
  ])('in %j: the error says what is wrong with the program, not what its input is', async (program, message) => {
    const { code, error } = await runCommand([...note, '--arg', 'a=1', '-p', program], { folder, env });
    expect([code, error.code, error.message]).toEqual([2, 'usage', expect.stringContaining(message)]);
    expect(error.message).not.toMatch(/begin with|as \$a|\.\[0\]/);
  });
});

describe('--jq', () => {
  it('that is no jq says what is wrong with it, not what its input is', async () => {
    for (const filter of ['.[', '.)|(.', '']) {
      const { code, error } = await runCommand(['pylon', 'issues', 'search', '--jq', filter]);
      expect([code, error['outcome'], error.hint]).toEqual([2, 'not_sent', 'Correct the filter. Nothing was sent.']);
      expect(error.message).not.toMatch(/input is|line [^1]/);
    }
  });

  it.each([
    ['--jq', '.id'],
    ['--out', 'f.json'],
  ])('%s and --max-chars exclude each other', async (...argv) => {
    const { code, error } = await runCommand(['pylon', 'issues', 'search', ...argv, '--max-chars', '600']);
    expect([code, error.message]).toEqual([2, `${argv[0]} and --max-chars exclude each other.`]);
  });
});

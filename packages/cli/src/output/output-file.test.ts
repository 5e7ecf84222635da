import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputIo, person } from '../../test/output-io.ts';
import type { Io } from '../io.ts';
import { downloadTo, type FileSource } from './download.ts';
import { OutputError } from './output-error.ts';
import { withOutputIn } from './output-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name = 'a.json') => readFileSync(join(folder, name), 'utf8');
const write = (text: string) => (io: Io) => io.out(text);
const ioHere = () => outputIo({ folder, terminal: { ...person, color: true } });
const isWindows = process.platform === 'win32';

describe('output to a file', () => {
  it('is there when the command has succeeded, and nothing else', async () => {
    const { io, printed } = ioHere();
    await withOutputIn('a.json', io, async (to) => {
      expect(to.terminal).toMatchObject({ out: false, color: false, err: true });
      await to.out('Grüße');
      await to.out(new Uint8Array([0xff, 0x00]));
      expect(() => read()).toThrow();
    });
    expect(readFileSync(join(folder, 'a.json'))).toEqual(Buffer.from([...Buffer.from('Grüße'), 0xff, 0]));
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(printed.out).toBe('');
  });

  it('leaves the file as it was when the command fails', async () => {
    writeFileSync(join(folder, 'a.json'), 'before');
    const failing = withOutputIn('a.json', ioHere().io, async (to) => {
      await to.out('half');
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect([read(), readdirSync(folder)]).toEqual(['before', ['a.json']]);
  });

  it.skipIf(isWindows)('keeps the mode, and the link that leads to the file', async () => {
    writeFileSync(join(folder, 'real.json'), 'a longer text from before');
    chmodSync(join(folder, 'real.json'), 0o666);
    symlinkSync('real.json', join(folder, 'a.json'));
    await withOutputIn('a.json', ioHere().io, write('new'));
    expect(read('real.json')).toBe('new');
    expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o666);
    expect(lstatSync(join(folder, 'a.json')).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['missing/a.json', 'ENOENT', /^Nothing was sent\. The folder .*missing does not exist\./],
    ['sub', 'it is a folder', /^Nothing was sent\. Pass a file in it, such as .*sub.output\.json\.$/],
    ['file/a.json', 'ENOTDIR', /^Nothing was sent\. .*file is not a folder\./],
  ])('to %s is refused before anything is sent', async (path, reason, hint) => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'file'), '');
    let isRun = false;
    const refused = withOutputIn(path, ioHere().io, async () => {
      isRun = true;
    });
    await expect(refused).rejects.toMatchObject({
      message: `Cannot write ${join(folder, path)}: ${reason}.`,
      hint: expect.stringMatching(hint),
    });
    expect([isRun, readdirSync(folder)]).toEqual([false, ['file', 'sub']]);
  });

  it.skipIf(isWindows)('with a name that no file can have is refused before anything is sent', async () => {
    const name = 'a'.repeat(300);
    symlinkSync(name, join(folder, 'link'));
    symlinkSync('circle', join(folder, 'circle'));
    const refused = [];
    for (const path of [name, 'link', 'circle'])
      refused.push(
        await withOutputIn(path, ioHere().io, async () => expect.unreachable()).catch((error: unknown) => error),
      );
    expect(refused).toMatchObject([
      { message: expect.stringContaining(': ENAMETOOLONG.'), hint: expect.stringMatching(/^Nothing was sent/) },
      { message: expect.stringContaining(': ENAMETOOLONG.') },
      { message: expect.stringContaining(': ELOOP.') },
    ]);
    expect(readdirSync(folder)).toEqual(['circle', 'link']);
  });

  it.skipIf(isWindows)('through a link to no file creates the file', async () => {
    mkdirSync(join(folder, 'sub'));
    symlinkSync('sub', join(folder, 'other'));
    symlinkSync('other/second', join(folder, 'first'));
    symlinkSync('../new.json', join(folder, 'sub/second'));
    await withOutputIn('first', ioHere().io, write('new'));
    expect(read('new.json')).toBe('new');
    expect(['first', 'sub/second'].map((name) => lstatSync(join(folder, name)).isSymbolicLink())).toEqual([true, true]);
    symlinkSync('missing/a.json', join(folder, 'lost'));
    await expect(withOutputIn('lost', ioHere().io, write('x'))).rejects.toMatchObject({
      hint: expect.stringContaining('missing does not exist'),
    });
  });

  it('is complete when it is long', async () => {
    await withOutputIn('a.json', ioHere().io, async (to) => {
      for (let line = 0; line < 20_000; line++) await to.out(`line ${line}\n`);
    });
    expect(read()).toBe(Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join(''));
  });

  it.skipIf(isWindows)('goes directly into a pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const [text] = await Promise.all([
      import('node:fs/promises').then(({ readFile }) => readFile(join(folder, 'pipe'), 'utf8')),
      withOutputIn('pipe', ioHere().io, write('through')),
    ]);
    expect([text, lstatSync(join(folder, 'pipe')).isFIFO()]).toEqual(['through', true]);
  });

  it.each(['-', '/dev/stdout'])('to %s is standard output, with its terminal', async (path) => {
    const { io, printed } = ioHere();
    await withOutputIn(path, io, async (to) => {
      expect(to.terminal.out).toBe(true);
      await to.out('x');
    });
    expect(printed.out).toBe('x');
  });

  it.skipIf(process.platform !== 'linux')('that cannot be written is no error of the command line', async () => {
    const full = withOutputIn('/dev/full', ioHere().io, write('x'));
    await expect(full).rejects.toBeInstanceOf(OutputError);
    await expect(full).rejects.toMatchObject({ message: expect.stringContaining('ENOSPC') });
  });
});

describe('a download', () => {
  const streamOf = (...chunks: readonly (Uint8Array | Error)[]) => {
    const left = [...chunks];
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = left.shift();
        if (next === undefined) controller.close();
        else if (next instanceof Error) controller.error(next);
        else controller.enqueue(next);
      },
    });
    return { stream, offset: 0 };
  };
  const from = (open: FileSource['open']): FileSource => ({ name: 'pylon.files.get {}', open });

  it('is written to the file, with a line at a terminal that is removed', async () => {
    const { io, printed } = ioHere();
    let at = 0;
    await downloadTo(
      'a.bin',
      from(async () => streamOf(new Uint8Array(999), new Uint8Array(12_345_678))),
      io,
      () => (at += 200),
    );
    expect(statSync(join(folder, 'a.bin')).size).toBe(12_346_677);
    expect(printed.err).toBe('\r\u001b[2K999 bytes downloaded\r\u001b[2K12.3 MB downloaded\r\u001b[2K');
  });

  it('that breaks leaves the file as it was', async () => {
    writeFileSync(join(folder, 'a.bin'), 'before');
    const broken = streamOf(new Uint8Array(10), new Error('connection lost'));
    await expect(
      downloadTo(
        'a.bin',
        from(async () => broken),
        ioHere().io,
      ),
    ).rejects.toThrow('connection lost');
    expect([read('a.bin'), readdirSync(folder)]).toEqual(['before', ['a.bin']]);
  });

  it('sends nothing where the file cannot be written', async () => {
    let isSent = false;
    const refused = downloadTo(
      'missing/a.bin',
      from(async () => {
        isSent = true;
        return streamOf();
      }),
      ioHere().io,
    );
    await expect(refused).rejects.toThrow('ENOENT');
    expect(isSent).toBe(false);
  });

  it('to a pipe reads on only when the pipe takes more, and cancels the source when it breaks', async () => {
    let [made, taken, isCanceled] = [0, 0, false];
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          made += 1;
          controller.enqueue(new Uint8Array(1));
        },
        cancel() {
          isCanceled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const out = async () => {
      taken += 1;
      await new Promise((resolve) => setImmediate(resolve));
      expect(made).toBe(taken);
      if (taken === 5) throw new Error('closed');
    };
    const { io } = outputIo();
    await expect(
      downloadTo(
        '-',
        from(async () => ({ stream, offset: 0 })),
        { ...io, out },
      ),
    ).rejects.toThrow('closed');
    expect(isCanceled).toBe(true);
  });
});

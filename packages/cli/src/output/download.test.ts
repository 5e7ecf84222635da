import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';

const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder = '';
let respond: (request: IncomingMessage, response: ServerResponse) => void;
let ranges: (string | undefined)[] = [];
const server = createServer((request, response) => {
  ranges.push(request.headers.range);
  respond(request, response);
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
  ranges = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** A server of files that loses the connection after so many bytes, once for each number. */
function fileServer(breaks: readonly number[], { etag = '"v1"', bytes = content, ignoresRanges = false } = {}) {
  const left = [...breaks];
  respond = (request, response) => {
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    const isPart = from !== undefined && request.headers['if-range'] === etag && !ignoresRanges;
    const offset = isPart ? Number(from) : 0;
    response.writeHead(isPart ? 206 : 200, {
      etag,
      'accept-ranges': 'bytes',
      'content-type': 'application/octet-stream',
      'content-length': bytes.length - offset,
      ...(isPart && { 'content-range': `bytes ${offset}-${bytes.length - 1}/${bytes.length}` }),
    });
    const most = left.shift();
    if (most === undefined) response.end(bytes.subarray(offset));
    else response.write(bytes.subarray(offset, offset + most), () => setImmediate(() => response.destroy()));
  };
}

const download = (...more: readonly string[]) =>
  runCommand(['github', 'file-content', 'download', ...words, ...more], {
    folder,
    home: folder,
    env: {
      GITHUB_TOKEN: 'token-12345',
      GITHUB_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens
    },
  });
const words = ['--owner', 'acme', '--repo', 'web', '--path', 'video.bin'];
const saved = () => hash(readFileSync(join(folder, 'a.bin')));

describe('a download that breaks', () => {
  it('continues where the vendor sends the rest, as often as it brings more', async () => {
    fileServer([70_000, 50_000]);
    expect(await download('--out', 'a.bin')).toMatchObject({ code: 0, out: '', err: '' });
    expect(ranges).toHaveLength(3);
    expect(saved()).toBe(hash(content));
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('to standard output continues, too', async () => {
    fileServer([70_000]);
    const { code, bytes } = await download();
    expect([code, hash(bytes)]).toEqual([0, hash(content)]);
  });

  it('for good is kept for the next command, which says so and downloads the rest', async () => {
    fileServer([70_000, 0, 0, 0, 0]);
    const { code, err } = await download('--out', 'a.bin');
    expect(code).toBe(1);
    expect(JSON.parse(err).error.hint).toContain('kept: run the same command again, and it downloads the rest.');
    expect(existsSync(join(folder, 'a.bin'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.a.bin'))).toHaveLength(2);

    ranges = [];
    fileServer([]);
    expect((await download('--out', 'a.bin')).code).toBe(0);
    expect(ranges).toEqual([expect.stringMatching(/^bytes=\d+-$/)]);
    expect(saved()).toBe(hash(content));
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });

  const keep = async () => {
    fileServer([70_000, 0, 0, 0, 0]);
    await download('--out', 'a.bin');
    ranges = [];
  };

  it('begins anew where the file has changed', async () => {
    await keep();
    const bytes = content.subarray(1000);
    fileServer([], { etag: '"v2"', bytes });
    expect((await download('--out', 'a.bin')).code).toBe(0);
    expect(saved()).toBe(hash(bytes));
  });

  it('begins anew where the file has become shorter', async () => {
    await keep();
    fileServer([]);
    const serve = respond;
    respond = (request, response) =>
      request.headers.range === undefined ? serve(request, response) : response.writeHead(416).end();
    expect((await download('--out', 'a.bin')).code).toBe(0);
    expect(saved()).toBe(hash(content));
  });

  it('begins anew for another call, and where what was kept is damaged', async () => {
    await keep();
    fileServer([]);
    await download('--ref', 'next', '--out', 'a.bin');
    await keep();
    writeFileSync(join(folder, '.a.bin.part.json'), '{');
    fileServer([]);
    expect((await download('--out', 'a.bin')).code).toBe(0);
    expect(ranges).toEqual([undefined]);
    expect(saved()).toBe(hash(content));
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('keeps what it has where the next command cannot reach the vendor', async () => {
    await keep();
    respond = (_, response) => response.writeHead(401).end();
    expect((await download('--out', 'a.bin')).code).toBe(3);
    fileServer([]);
    await download('--out', 'a.bin');
    expect(ranges.at(-1)).toMatch(/^bytes=/);
    expect(saved()).toBe(hash(content));
  });

  it('on standard output says that it is broken where the file has changed meanwhile', async () => {
    fileServer([70_000]);
    const serve = respond;
    respond = (request, response) => {
      if (request.headers.range !== undefined) fileServer([], { etag: '"v2"' });
      (request.headers.range === undefined ? serve : respond)(request, response);
    };
    const { code, err } = await download();
    expect([code, JSON.parse(err).error.code]).toEqual([5, 'invalid_response']);
  });

  it('leaves nothing behind where the vendor sends no parts', async () => {
    respond = (_, response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('12345', () => setImmediate(() => response.destroy()));
    };
    expect((await download('--out', 'a.bin')).code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.includes('a.bin'))).toEqual([]);
  });
});

import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { failure, sampleClient } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import type { Fetch, FetchInit, FetchResponse } from '../util/fetch.ts';

const text = '{"data":{"id":"1","title":"café"}}';
const bytes = new TextEncoder().encode(text);
const chunks = [bytes.subarray(0, 7), bytes.subarray(7, 27), bytes.subarray(27)]; // the é is split

/** Headers of another implementation: the same methods, another class. */
class OtherHeaders {
  readonly #entries: readonly [string, string][];
  constructor(entries: Record<string, string>) {
    this.#entries = Object.entries(entries);
  }
  get(name: string): string | null {
    return this.#entries.find(([key]) => key === name.toLowerCase())?.[1] ?? null;
  }
  [Symbol.iterator]() {
    return this.#entries[Symbol.iterator]();
  }
}

const headers = { 'content-type': 'application/json', 'x-request-id': 'r-1' };
const otherHeaders = new OtherHeaders(headers);

async function* inChunks() {
  yield* chunks;
}

/** A stub as people write it: no class, no stream. */
const plain = (body: string, status = 200) => ({ status, headers, text: async () => body }) as unknown as FetchResponse;

describe('a response may be', () => {
  test.each<[string, () => FetchResponse]>([
    ['a plain object with a text', () => plain(text)],
    ["that of the platform's fetch", () => new Response(text, { headers })],
    [
      "node-fetch's, with a stream of Node's",
      () => ({ status: 200, headers: otherHeaders, body: Readable.from(chunks) }),
    ],
    ['one with an async iterable', () => ({ status: 200, headers: otherHeaders, body: inChunks() })],
    [
      'one with a Map of headers',
      () => ({ status: 200, headers: new Map(Object.entries(headers)) as never, body: inChunks() }),
    ],
  ])('%s', async (_, respond) => {
    const { data, meta } = await sampleClient({ fetch: async () => respond() }).issues.get({ id: '1' });
    expect(data).toEqual({ id: '1', title: 'café' });
    expect(meta.requestId).toBe('r-1');
  });

  test('without a body', async () => {
    const fetch: Fetch = async () => ({ status: 204, headers: otherHeaders, body: null });
    expect((await sampleClient({ fetch }).issues.delete({ id: '1' })).data).toBeNull();
  });

  test('an error of the vendor', async () => {
    const fetch: Fetch = async () => plain('{"error":"No such issue","code":"gone"}', 404);
    const error = await failure(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'not_found', vendorCode: 'gone', requestId: 'r-1' });
  });

  test('a file, which is read as it arrives', async () => {
    const fetch: Fetch = async () => ({
      status: 200,
      headers: new OtherHeaders({ 'content-disposition': 'attachment; filename="a.txt"' }),
      body: Readable.from(chunks),
    });
    const { data } = await sampleClient({ fetch }).files.download({ id: 'f' });
    expect(data.filename).toBe('a.txt');
    expect(await data.text()).toBe(text);
  });

  test('a stream of Node that breaks off, as a lost connection', async () => {
    const cut = async function* () {
      yield bytes.subarray(0, 7);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    };
    const fetch: Fetch = async () => ({ status: 200, headers: otherHeaders, body: Readable.from(cut()) });
    const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'unknown' });
    expect(error.message).toContain('ECONNRESET');
  });

  test('a stream of Node that exceeds the limit, which is cancelled', async () => {
    const stream = Readable.from(chunks);
    const fetch: Fetch = async () => ({ status: 200, headers: otherHeaders, body: stream });
    const error = await failure(sampleClient({ fetch, maxResponseBytes: 10 }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'invalid_response' });
    await vi.waitFor(() => expect(stream.destroyed).toBe(true));
  });
});

describe('a request consists of plain values', () => {
  const asked = async (call: (client: ReturnType<typeof sampleClient>) => Promise<unknown>) => {
    const fetch = vi.fn<Fetch>(async () => plain('{"data":{"id":"1"}}'));
    await call(sampleClient({ fetch }));
    expect(fetch).toHaveBeenCalledOnce();
    const [url, init] = fetch.mock.calls[0] as [string, FetchInit]; // it was called
    return { url, init };
  };

  test('for a read: an address, a method, headers, a signal', async () => {
    const { url, init } = await asked(({ issues }) => issues.get({ id: 'a b' }));
    expect(url).toBe('https://api.sample.test/issues/a%20b');
    expect(init).toEqual({
      method: 'GET',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${secrets.apiToken}`,
        'user-agent': 'agent-connectors-sample',
        'x-sample-version': '3',
      },
      signal: expect.any(AbortSignal),
      redirect: 'manual',
    });
    expect(Object.getPrototypeOf(init.headers)).toBe(Object.prototype);
  });

  test('for a write: the body as text', async () => {
    const { init } = await asked(({ issues }) => issues.update({ id: '1', title: 'é' }));
    expect([init.method, init.body, init.headers['content-type']]).toEqual([
      'PATCH',
      '{"title":"é"}',
      'application/json',
    ]);
  });

  test('for an upload: the form as bytes, with the type that says how to read them', async () => {
    const content = new Uint8Array([0, 13, 10, 45, 45, 255]);
    const { init } = await asked(({ files }) => files.upload({ file: { filename: 'a.bin', content }, note: 'n' }));
    expect(init.body).toBeInstanceOf(Uint8Array);
    const form = await new Response(init.body, { headers: init.headers }).formData();
    const file = form.get('file') as File; // the uploaded file
    expect([file.name, new Uint8Array(await file.arrayBuffer())]).toEqual(['a.bin', content]);
    expect(form.get('note')).toBe('n');
  });

  test('and separate headers for each attempt, whatever a fetch changes in them', async () => {
    const seen: string[] = [];
    const fetch: Fetch = async (_, { headers }) => {
      seen.push(String(headers['authorization']));
      delete headers['authorization'];
      return plain('{}', seen.length === 1 ? 429 : 404);
    };
    vi.spyOn(Math, 'random').mockReturnValue(0);
    await failure(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(seen).toEqual([`Bearer ${secrets.apiToken}`, `Bearer ${secrets.apiToken}`]);
  });
});

import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { WebhookError } from './errors/webhook-error.ts';
import { hasHmacSignature, parseWebhook, readWebhook, type WebhookRequest } from './webhooks.ts';

const text = '{"title":"Größe"}';
const bytes = new TextEncoder().encode(text);
const headers = { 'x-signature': 'abc' };

async function problemOf(call: Promise<unknown>): Promise<WebhookError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error(`It ended with ${error}.`);
  return error;
}

/** A stream that counts how much is read from it and whether it was cancelled. */
function endless(chunk: Uint8Array) {
  const state = { taken: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        state.taken += chunk.length;
        if (state.taken > 100_000_000) controller.close();
        else controller.enqueue(chunk);
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { state, stream };
}

/** The body in chunks that split a character. */
const pieces = [bytes.subarray(0, 12), bytes.subarray(12)];
async function* iterated() {
  yield* pieces;
}

/** A class that no package here defines. */
class ForeignHeaders {
  get(name: string) {
    return name.toLowerCase() === 'x-signature' ? 'abc' : null;
  }
}

describe('a webhook is read from', () => {
  test.each<[string, () => WebhookRequest]>([
    ['a Request', () => new Request('https://a.test', { method: 'POST', headers, body: text })],
    ['text', () => ({ headers, body: text })],
    ['bytes', () => ({ headers, body: bytes })],
    ['a Buffer', () => ({ headers, body: Buffer.from(text) })],
    ['a part of a buffer', () => ({ headers, body: new Uint8Array([1, ...bytes, 2]).subarray(1, -1) })],
    ['an ArrayBuffer', () => ({ headers, body: bytes.slice().buffer })],
    ['bytes of another realm', () => ({ headers, body: runInNewContext(`new Uint8Array([${bytes}])`) })],
    ['a buffer of another realm', () => ({ headers, body: runInNewContext(`new Uint8Array([${bytes}]).buffer`) })],
    ['a Blob', () => ({ headers, body: new Blob([text]) })],
    ['a web stream', () => ({ headers, body: new Blob([text]).stream() })],
    ['a Node stream', () => ({ headers, body: Readable.from(pieces) })],
    ['an iterator', () => ({ headers, body: iterated() })],
    ['a request that is a stream', () => Object.assign(Readable.from(pieces), { headers })],
    [
      'a request that is read at once',
      () => ({ headers: new ForeignHeaders(), arrayBuffer: async () => bytes.slice().buffer }),
    ],
    ['Headers', () => ({ headers: new Headers(headers), body: text })],
    ['headers of another class', () => ({ headers: new ForeignHeaders(), body: text })],
    ['headers in a Map', () => ({ headers: new Map([['X-Signature', 'abc']]), body: text })],
    ['headers in lists', () => ({ headers: { 'X-SIGNATURE': ['abc', 'd'] }, body: text })],
  ])('%s', async (_, request) => {
    const webhook = await readWebhook(request());
    expect(webhook.text).toBe(text);
    expect([...webhook.bytes]).toEqual([...bytes]);
    expect(webhook.header('X-Signature')).toBe('abc');
    expect(webhook.header('x-other')).toBeUndefined();
  });
});

describe('a body over the limit is not read to its end', () => {
  const chunk = new Uint8Array(1_000_000);

  test.each<[string, (stream: ReadableStream<Uint8Array>) => WebhookRequest]>([
    [
      'a Request',
      (body) => new Request('https://a.test', { method: 'POST', body, duplex: 'half' } as RequestInit), // newer than the types
    ],
    ['a web stream', (body) => ({ headers, body })],
    ['a Node stream', (body) => ({ headers, body: Readable.fromWeb(body as never) })], // the types know two such classes
    ['a request that is a stream', (body) => Object.assign(Readable.fromWeb(body as never), { headers })],
  ])('from %s', async (_, request) => {
    const { state, stream } = endless(chunk);
    const error = await problemOf(readWebhook(request(stream)));
    expect(error.message).toContain('larger than 5000000 bytes');
    await expect.poll(() => state.cancelled).toBe(true);
    expect(state.taken).toBeLessThan(10_000_000); // streams read a little ahead
  });

  test('from a request that states its length', async () => {
    const long = { 'Content-Length': '5000001' };
    const arrayBuffer = () => Promise.reject(new Error('It was read.'));
    expect((await problemOf(readWebhook({ headers: long, arrayBuffer } as WebhookRequest))).message).toContain(
      'larger',
    );
  });

  test.each<[string, unknown]>([
    ['text', 'x'.repeat(5_000_001)],
    ['text of wide characters', 'é'.repeat(2_500_001)],
    ['bytes', new Uint8Array(5_000_001)],
  ])('as %s', async (_, body) => {
    expect((await problemOf(readWebhook({ headers, body }))).message).toContain('larger');
  });

  test('a body of exactly the limit is accepted', async () => {
    expect((await readWebhook({ headers, body: new Uint8Array(5_000_000) })).bytes).toHaveLength(5_000_000);
  });
});

describe('a request that is not passed unchanged is rejected with a hint', () => {
  const read = async () => {
    const request = new Request('https://a.test', { method: 'POST', headers, body: text });
    await request.text();
    return request;
  };
  const readNodeStream = async () => {
    const stream = Object.assign(Readable.from(pieces), { headers });
    for await (const _ of stream);
    return stream;
  };
  const locked = () => {
    const body = new Blob([text]).stream();
    body.getReader();
    return { headers, body };
  };

  test.each<[string, unknown, string]>([
    ['a parsed body', { headers, body: { a: 1 } }, 'express.raw'],
    ['a parsed list', { headers, body: [1] }, 'express.raw'],
    ['a number', { headers, body: 1 }, 'express.raw'],
    ['no body', { headers, body: undefined }, 'express.raw'],
    ['a null body', { headers, body: null }, 'express.raw'],
    ['a stream of objects', { headers, body: Readable.from([{ a: 1 }]) }, 'express.raw'],
    ['a Request that was read', read(), 'Verify the webhook before you read it'],
    ['a Node stream that was read', readNodeStream(), 'Verify the webhook before you read it'],
    ['a stream that somebody reads', locked(), 'Verify the webhook before you read it'],
    ['no headers', { body: text }, '{ headers, body }'],
    ['no request', undefined, '{ headers, body }'],
    ['text', text, '{ headers, body }'],
  ])('%s', async (_, request, hint) => {
    const error = await problemOf(readWebhook((await request) as WebhookRequest));
    expect(error.problem).toBe('malformed');
    expect(error.hint).toContain(hint);
  });

  test('a body that breaks off', async () => {
    async function* cut() {
      yield bytes;
      throw new Error('socket hang up');
    }
    const error = await problemOf(readWebhook({ headers, body: cut() }));
    expect(error).toMatchObject({ problem: 'malformed', cause: { message: 'socket hang up' } });
  });
});

test('JSON may start with a byte order mark, and long numbers keep their digits', async () => {
  const body = `\ufeff{"id":9007199254740993,"list":[1]}`;
  for (const form of [body, new TextEncoder().encode(body)]) {
    expect(parseWebhook(await readWebhook({ headers, body: form }))).toEqual({ id: '9007199254740993', list: [1] });
  }
});

test('without a secret no webhook is accepted', async () => {
  for (const secret of ['', ' ', undefined, 1]) {
    const error = await problemOf(hasHmacSignature(secret as string, bytes, '00'));
    expect(error.problem).toBe('missing_secret');
  }
});

import { describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';

/** Gets an issue from a fake fetch that responds with this once. */
const get = (response: Response, options = {}) =>
  sampleClient({ fetch: scriptedFetch(response).fetch, retries: 0, ...options }).issues.get({ id: '1' });

const bytes = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

describe('a successful response', () => {
  test.each([
    ['without a content type', new Response(bytes('{"data":{"id":"1"}}'))],
    ['of another content type', new Response('{"data":{"id":"1"}}', { headers: { 'content-type': 'text/plain' } })],
    ['with a byte order mark', new Response(bytes([0xef, 0xbb, 0xbf], '{"data":{"id":"1"}}'))],
    ['with surrounding whitespace', new Response('\n {"data":{"id":"1"}}\r\n')],
  ])('is read %s', async (_, response) => {
    expect((await get(response)).data).toEqual({ id: '1' });
  });

  test('in another charset is decoded from that', async () => {
    const latin1 = new Response(bytes('{"data":{"id":"1","title":"caf', [0xe9], '"}}'), {
      headers: { 'content-type': 'application/json; charset="ISO-8859-1"' },
    });
    expect((await get(latin1)).data.title).toBe('café');
  });

  test('in an unknown charset is decoded as UTF-8', async () => {
    const odd = new Response('{"data":{"id":"1","title":"café"}}', {
      headers: { 'content-type': 'application/json; charset=x-odd' },
    });
    expect((await get(odd)).data.title).toBe('café');
  });

  test('whose characters are split between chunks is decoded as a whole', async () => {
    const [first, second] = [
      [0xf0, 0x9f],
      [0x8e, 0x89],
    ];
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"data":{"id":"'));
        controller.enqueue(new Uint8Array(first ?? []));
        controller.enqueue(new Uint8Array(second ?? []));
        controller.enqueue(new TextEncoder().encode('"}}'));
        controller.close();
      },
    });
    expect((await get(new Response(stream))).data.id).toBe('🎉');
  });

  test.each([
    ['204', new Response(null, { status: 204 })],
    ['205', new Response(null, { status: 205 })],
    ['200 without a body', new Response('')],
    ['200 with a body of whitespace', new Response(' \n')],
  ])('of %s has no data', async (_, response) => {
    const { fetch } = scriptedFetch(response);
    expect((await sampleClient({ fetch }).issues.delete({ id: '1' })).data).toBeNull();
  });

  test('that reports a failure is an error', async () => {
    const error = await failure(get(json({ success: false, error: 'No such stage', code: 'bad_stage' })));
    expect(error).toMatchObject({ code: 'invalid_request', vendorCode: 'bad_stage', status: 200, outcome: 'rejected' });
    expect(error.message).toContain('Sample says: No such stage.');
  });
});

describe('a response with another structure', () => {
  const bodies: [string, string][] = [
    ['an empty object', '{}'],
    ['the message of a gateway', '{"message":"We are down for maintenance"}'],
    ['another name', '{"items":[{"id":"1"}]}'],
    ['null', 'null'],
    ['a list', '[{"id":"1"}]'],
    ['nothing', ''],
  ];

  test.each(bodies)('that is %s is not a list and is requested again', async (_, body) => {
    vi.spyOn(Math, 'random').mockReturnValue(0); // no pause between attempts
    const { fetch, seen } = fakeFetch(() => new Response(body));
    const error = await failure(sampleClient({ fetch }).issues.list());
    expect(error).toMatchObject({ code: 'invalid_response', status: 200, outcome: 'rejected', retryable: true });
    expect(error.message).toContain("issues.list received a response without its list ('data') (HTTP 200).");
    expect(seen).toHaveLength(3);
  });

  test.each(bodies)('that is %s is not a record', async (_, body) => {
    const { fetch, seen } = fakeFetch(() => new Response(body));
    const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', status: 200, outcome: 'unknown', retryable: false });
    expect(error.message).toContain("a response without its record ('data')");
    expect(seen).toHaveLength(1);
  });

  test.each([
    ['a record', '{"data":{"id":"1"}}'],
    ['a string', '{"data":"none"}'],
    ['a number', '{"data":0}'],
  ])('that has %s in place of the list is not a list', async (_, body) => {
    const error = await failure(
      sampleClient({ fetch: scriptedFetch(new Response(body)).fetch, retries: 0 }).issues.list(),
    );
    expect(error).toMatchObject({ code: 'invalid_response' });
  });

  test('is shown by its beginning, or as empty', async () => {
    const messageOf = async (body: string) => (await failure(get(new Response(body)))).message;
    expect(await messageOf('{"message":"maintenance"}')).toContain(
      String.raw`It starts with "{\"message\":\"maintenance\"}".`,
    );
    expect(await messageOf('')).toContain('It is empty.');
  });

  test('is valid where the documented record may be missing', async () => {
    const { fetch } = fakeFetch(() => new Response(''));
    expect((await sampleClient({ fetch }).status.get()).data).toBeNull();
  });
});

describe('a response that is not JSON', () => {
  const page = '<!DOCTYPE html><html><body>Sign in</body></html>';

  test.each([
    ['a web page', new Response(page, { headers: { 'content-type': 'text/html' } }), 'a web page'],
    [
      'a web page that is labelled as JSON',
      new Response(page, { headers: { 'content-type': 'application/json' } }),
      'a web page',
    ],
    ['text', new Response('OK'), 'a response that is not JSON'],
  ])('is an error that shows its beginning when it is %s', async (_, response, what) => {
    const error = await failure(get(response));
    expect(error).toMatchObject({ code: 'invalid_response', status: 200, outcome: 'rejected' });
    expect(error.message).toContain(what);
    expect(error.message).toMatch(/It starts with "(<!DOCTYPE html>|OK)/);
    expect(error.hint?.startsWith('The path may not exist on this host.')).toBe(what === 'a web page');
  });

  test('is quoted only in part, and without credentials', async () => {
    const error = await failure(get(new Response(`${secrets.apiToken} ${'x'.repeat(100_000)}`)));
    expect(error.message.length).toBeLessThan(600);
    expect(error.message).not.toContain('canary');
  });

  test('truncated inside a credential shows no part of it', async () => {
    const error = await failure(get(new Response(`${'x'.repeat(195)}${secrets.apiToken}`)));
    expect(error.message).not.toContain(secrets.apiToken.slice(0, 5));
  });

  test('leaves the outcome of a write unknown', async () => {
    const { fetch } = scriptedFetch(new Response(page));
    const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'unknown', retryable: false });
    expect(error.hint).toBe('The request may have taken effect. Check before you retry.');
  });

  test('with a status of an error is an error by its status', async () => {
    const error = await failure(get(new Response(page, { status: 502, headers: { 'content-type': 'text/html' } })));
    expect(error).toMatchObject({ code: 'server', status: 502 });
    expect(error.message).not.toContain('<');
  });
});

describe('an error of the vendor', () => {
  test('has its message, its code and its request id', async () => {
    const error = await failure(get(json({ error: 'Title is too long', code: 'too_long', request_id: 'req-1' }, 422)));
    expect(error.toJSON()).toEqual({
      code: 'invalid_request',
      message: 'issues.get failed (too_long). Sample says: Title is too long.',
      outcome: 'rejected',
      retryable: false,
      status: 422,
      vendorCode: 'too_long',
      requestId: 'req-1',
      connector: 'sample',
      entity: 'issues',
      action: 'get',
    });
  });

  test('without a message is described by its status', async () => {
    const error = await failure(get(json({}, 409, { 'x-request-id': 'req-2' })));
    expect(error).toMatchObject({ code: 'conflict', requestId: 'req-2' });
    expect(error.message).toContain('Sample returned HTTP 409.');
  });

  test('401 names the variable and the other region', async () => {
    const { hint } = await failure(get(json({}, 401)));
    expect(hint).toContain('SAMPLE_API_TOKEN');
    expect(hint).toContain("'eu'");
  });

  test('403 names the permissions that the operation needs', async () => {
    const { fetch } = scriptedFetch(json({}, 403));
    const error = await failure(sampleClient({ fetch }).issues.list());
    expect(error).toMatchObject({ code: 'permission' });
    expect(error.hint).toContain('issues:read');
  });
});

describe('a response that is too large', () => {
  const endless = () => {
    let sent = 0;
    let cancelled = false;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    return {
      response: new Response(stream, { headers: { 'content-length': '10' } }),
      state: () => ({ sent, cancelled }),
    };
  };

  test('is cancelled as soon as its size is known, whatever its content length says', async () => {
    const { response, state } = endless();
    const error = await failure(get(response, { maxResponseBytes: 50_000 }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'rejected', retryable: false });
    expect(error.message).toContain('`maxResponseBytes` (50000 bytes)');
    expect(state().cancelled).toBe(true);
    expect(state().sent).toBeLessThan(60_000);
  });

  test('is read up to the limit', async () => {
    const text = '{"data":{"id":"1"}}';
    expect((await get(new Response(text), { maxResponseBytes: text.length })).data).toEqual({ id: '1' });
    expect(await failure(get(new Response(text), { maxResponseBytes: text.length - 1 }))).toMatchObject({
      code: 'invalid_response',
    });
  });

  test('is limited when it is an error, too', async () => {
    const { response } = endless();
    const failing = new Response(response.body, { status: 500 });
    expect(await failure(get(failing, { maxResponseBytes: 50_000 }))).toMatchObject({ code: 'invalid_response' });
  });
});

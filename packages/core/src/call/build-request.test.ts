import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { failure, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import type { Fetch } from '../util/fetch.ts';

/** Returns the request that a call would send. */
async function requestOf(
  call: (client: ReturnType<typeof sampleClient>) => PromiseLike<{ data: unknown }>,
  options = {},
): Promise<{ method: string; url: string; headers: Record<string, string>; body: string }> {
  const { fetch, seen } = scriptedFetch(json({ data: [], results: [], people: [] }));
  await call(sampleClient({ fetch, siteId: 'site', trackKey: secrets.trackKey, ...options }));
  const [request] = seen;
  if (request === undefined || seen.length > 1) throw new Error(`${seen.length} requests were sent`);
  return request;
}

/** Returns the error of a call that is rejected before anything is sent. */
async function rejectionOf(call: (client: ReturnType<typeof sampleClient>) => PromiseLike<unknown>) {
  const { fetch, seen } = scriptedFetch();
  const error = await failure(call(sampleClient({ fetch })));
  expect(seen).toHaveLength(0);
  expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  return error as typeof error & { issues: { path: string; received: string }[] };
}

describe('a path parameter', () => {
  test.each([
    ['a?b', 'a%3Fb'],
    ['a#b', 'a%23b'],
    ['a b', 'a%20b'],
    ['50%', '50%25'],
    ['%2f', '%252f'],
    ['..;x', '..%3Bx'],
    ['...', '...'],
    ['.a', '.a'],
    ['ünïcödé 🎉', '%C3%BCn%C3%AFc%C3%B6d%C3%A9%20%F0%9F%8E%89'],
    ['a@b.c', 'a%40b.c'],
    ['{id}', '%7Bid%7D'],
    ['$&', '%24%26'],
  ])('is sent as one segment: %s', async (id, segment) => {
    expect((await requestOf((client) => client.issues.get({ id }))).url).toBe(
      `https://api.sample.test/issues/${segment}`,
    );
  });

  test.each([
    ['a dot', '.'],
    ['two dots', '..'],
    ['dots that are encoded already', '%2e%2E'],
    ['another record of the API, behind a proxy that decodes paths', '../accounts/acc_1'],
    ['a record below it', 'iss_1/messages/msg_2'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['a host', '//evil.test'],
    ['only spaces', '  '],
    ['a line break', 'a\nb'],
    ['a NUL', 'a\0b'],
    ['a tab', '\t'],
    ['a delete', 'a\u007f'],
    ['a lone surrogate', 'a\ud800b'],
  ])('that is or contains %s is rejected', async (_, id) => {
    const error = await rejectionOf((client) => client.issues.get({ id }));
    expect(error.issues).toMatchObject([{ path: 'id' }]);
  });

  test('never leaves its segment and arrives unchanged, whatever it is', async () => {
    const client = sampleClient();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.string({
            unit: fc.constantFrom('.', '/', '%', '2', 'e', 'f', '\\', '?', '#', ':', '@', ';', '\ud800', '\n', 'a'),
          }),
        ),
        async (id) => {
          const call = client.issues.update({ id, title: 'x' }, { dryRun: true });
          const url = await call.then(
            ({ data }) => new URL(data.url),
            (error) => {
              expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
              return undefined;
            },
          );
          if (url === undefined) return;
          expect(url.origin).toBe('https://api.sample.test');
          expect(url.search + url.hash).toBe('');
          const segments = url.pathname.split('/');
          expect(segments.slice(0, 2)).toEqual(['', 'issues']);
          expect(segments.slice(2).map(decodeURIComponent)).toEqual([id]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the query', () => {
  test('encodes values as the vendor expects them, under its names', async () => {
    const { url, body } = await requestOf((client) =>
      client.issues.list({ limit: 5, urgent: false, q: 'a&b=c d', filter: { a: [1, null] } }),
    );
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      limit: '5',
      urgent: 'false',
      query: 'a&b=c d',
      filter: '{"a":[1,null]}',
    });
    expect(body).toBe('');
  });

  test('leaves out undefined values', async () => {
    expect((await requestOf((client) => client.issues.list({ limit: undefined }))).url).toBe(
      'https://api.sample.test/issues',
    );
  });

  test('repeats the name for each item of a list', async () => {
    const { url } = await requestOf((client) => client.issues.list({ states: ['open', 'a,b'] }));
    expect(new URL(url).search).toBe('?states=open&states=a%2Cb');
  });

  test('joins a list with commas where the API requires that', async () => {
    const { url } = await requestOf((client) => client.people.list({ ids: ['1', '2'] }));
    expect(url).toBe('https://track.sample.test/api/v1/people?ids=1%2C2');
  });

  test('rejects a list item with a comma', async () => {
    const client = sampleClient({ fetch: scriptedFetch().fetch, siteId: 'site', trackKey: secrets.trackKey });
    const error = await failure(client.people.list({ ids: ['1', '2,3'] }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent', issues: [{ path: 'ids' }] });
  });

  test('round-trips any text', async () => {
    const client = sampleClient();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (q) => {
        const { data } = await client.issues.list({ q }, { dryRun: true });
        const url = new URL(data.url);
        expect(url.searchParams.get('query')).toBe(q.toWellFormed());
        expect(url.origin + url.pathname).toBe('https://api.sample.test/issues');
      }),
    );
  });
});

describe('headers', () => {
  test('contain the user agent, the accepted type and the headers that the API needs on every request', async () => {
    expect((await requestOf((client) => client.issues.get({ id: '1' }))).headers).toEqual({
      accept: 'application/json',
      authorization: `Bearer ${secrets.apiToken}`,
      'user-agent': 'agent-connectors-sample',
      'x-sample-version': '3',
    });
  });

  test('contain the parameters that are sent in headers', async () => {
    const { headers, url, body } = await requestOf((client) =>
      client.issues.update({ id: '1', title: 'x', notify: true, request_key: 'k-1' }),
    );
    expect(headers['x-request-key']).toBe('k-1');
    expect(new URL(url).search).toBe('?notify=true');
    expect(JSON.parse(body)).toEqual({ title: 'x' });
  });

  test.each(['a\r\nx-evil: 1', 'a\nb', '日本', '\0'])('cannot be split or broken by a parameter: %j', async (key) => {
    const error = await rejectionOf((client) => client.issues.update({ id: '1', request_key: key }));
    expect(error.message).toContain('header');
  });
});

describe('the body', () => {
  test('is JSON under the vendor’s names, with the constants of the operation', async () => {
    const { headers, body, method } = await requestOf((client) =>
      client.jobPostings.changeStage({ id: 'j', stage: 's' }),
    );
    expect(method).toBe('POST');
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toEqual({ kind: 'posting', id: 'j', stageId: 's' });
  });

  test('of a POST without parameters is an empty object', async () => {
    const { headers, body } = await requestOf((client) => client.issues.search());
    expect(body).toBe('{}');
    expect(headers['content-type']).toBe('application/json');
  });

  test('is absent on a GET or a DELETE', async () => {
    const { headers, body, url } = await requestOf((client) => client.issues.delete({ id: '1', force: true }));
    expect(body).toBe('');
    expect(headers).not.toHaveProperty('content-type');
    expect(new URL(url).search).toBe('?force=true');
  });

  test('of a DELETE is sent when a parameter belongs in the body', async () => {
    const { body, url } = await requestOf((client) => client.issues.delete({ id: '1', reason: 'spam' }));
    expect(JSON.parse(body)).toEqual({ reason: 'spam' });
    expect(new URL(url).search).toBe('');
  });

  test('can be one parameter as a whole', async () => {
    const { method, url, body } = await requestOf((client) =>
      client.people.identify({ id: 'p+1', attributes: { plan: 'pro', id: 'inner' } }),
    );
    expect([method, url]).toEqual(['PUT', 'https://track.sample.test/api/v1/people/p%2B1']);
    expect(JSON.parse(body)).toEqual({ plan: 'pro', id: 'inner' });
  });

  test('can be a form', async () => {
    const { headers, body } = await requestOf((client) => client.people.merge({ primary: 'a&b', secondary: ['c'] }));
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ primary: 'a&b', secondary: '["c"]' });
  });

  test.each([
    ['a circular reference', (extra: Record<string, unknown>) => ({ ...extra, extra })],
    ['a BigInt', () => ({ big: 1n })],
  ])('is rejected when JSON cannot represent it, such as %s', async (_, make) => {
    const extra: Record<string, unknown> = {};
    extra['self'] = extra;
    await rejectionOf((client) => client.issues.create({ title: 'x', extra: make(extra) }));
  });
});

describe('a file', () => {
  async function formOf(params: Parameters<ReturnType<typeof sampleClient>['files']['upload']>[0]) {
    const send = vi.fn<Fetch>(async (_, { headers, body }) => {
      expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
      form = await new Response(body, { headers }).formData();
      return ok({ id: 'f' });
    });
    let form = new FormData();
    await sampleClient({ fetch: send }).files.upload(params);
    expect(send).toHaveBeenCalledOnce();
    return form;
  }
  const fileIn = (form: FormData) => form.get('file') as File;

  test('is sent as a part with its name and type, beside the other fields', async () => {
    const form = await formOf({
      file: { filename: 'a.txt', content: 'héllo', contentType: 'text/plain' },
      note: 'n',
      meta: { a: 'b' },
    });
    expect([...form.keys()]).toEqual(['file', 'note', 'meta']);
    expect([fileIn(form).name, fileIn(form).type, await fileIn(form).text()]).toEqual(['a.txt', 'text/plain', 'héllo']);
    expect(form.get('note')).toBe('n');
    expect(form.get('meta')).toBe('{"a":"b"}');
  });

  test.each(['as it is', 'as the content'])('may come from another library: %s', async (how) => {
    // Libraries such as fetch-blob create files that look like a File but are of no class that this runtime knows.
    const foreign = {
      name: 'own.bin',
      type: 'application/x-own',
      [Symbol.toStringTag]: 'File',
      arrayBuffer: async () => new Uint8Array([0, 1]).buffer,
    } as unknown as File;
    const sent = fileIn(
      await formOf({ file: how === 'as it is' ? foreign : { filename: 'own.bin', content: foreign } }),
    );
    expect([sent.name, [...new Uint8Array(await sent.arrayBuffer())]]).toEqual(['own.bin', [0, 1]]);
  });

  test.each<[string, Parameters<typeof formOf>[0]['file'], number[]]>([
    ['base64', { filename: 'a', content: 'AAH/', encoding: 'base64' }, [0, 1, 255]],
    ['base64 without padding', { filename: 'a', content: 'AAE', encoding: 'base64' }, [0, 1]],
    ['bytes', { filename: 'a', content: new Uint8Array([0, 1, 255]) }, [0, 1, 255]],
    ['a part of a buffer', { filename: 'a', content: new Uint8Array([9, 0, 1, 9]).subarray(1, 3) }, [0, 1]],
    ['a Blob', new Blob([new Uint8Array([0, 1])]), [0, 1]],
    ['a File', new File([new Uint8Array([0, 1])], 'own.bin'), [0, 1]],
    ['nothing', { filename: 'a', content: '' }, []],
  ])('may be %s', async (_, file, bytes) => {
    const sent = fileIn(await formOf({ file }));
    expect([...new Uint8Array(await sent.arrayBuffer())]).toEqual(bytes);
    expect(sent.name).toBe(file instanceof File ? 'own.bin' : file instanceof Blob ? 'file' : 'a');
  });

  test.each([
    ['not base64', { filename: 'a', content: '***', encoding: 'base64' }],
    ['base64 of an impossible length', { filename: 'a', content: 'AAAAA', encoding: 'base64' }],
    ['without a name', { filename: '', content: 'x' }],
    ['without content', { filename: 'a' }],
    ['text alone', 'hello'],
  ])('that is %s is rejected', async (_, file) => {
    const error = await rejectionOf((client) => client.files.upload({ file: file as never }));
    expect(error.issues).toMatchObject([{ path: expect.stringMatching(/^file/) }]);
  });
});

describe('a base URL with a path', () => {
  const baseUrl = 'https://proxy.test/sample/v1/';

  test('is the prefix of every path', async () => {
    const { url } = await requestOf((client) => client.issues.get({ id: '1' }), { baseUrl });
    expect(url).toBe('https://proxy.test/sample/v1/issues/1');
  });

  test('is kept by a link to the next page', async () => {
    const { url } = await requestOf((client) => client.jobPostings.listByLink({ cursor: '?page=2' }), { baseUrl });
    expect(url).toBe('https://proxy.test/sample/v1/postings/linked?page=2');
  });
});

describe('a cursor that is a link', () => {
  test('is the whole query on the path of the listing, sent with the credential', async () => {
    const cursor = '?page=2&x=%2F';
    const { url, headers } = await requestOf((client) => client.jobPostings.listByLink({ cursor, limit: 5 }));
    expect(url).toBe(`https://api.sample.test/postings/linked${cursor}`);
    expect(headers['authorization']).toBe(`Bearer ${secrets.apiToken}`);
  });

  test.each([
    ['its own address', 'https://api.sample.test/postings/linked?page=2'],
    ['nothing', '?'],
    ['a fragment', '?page=2#x'],
    ['a number', '2'],
    ['another host', 'https://evil.test/postings/linked?page=2'],
    ['a host that begins the same way', 'https://api.sample.test.evil.test/postings/linked'],
    ['another port', 'https://api.sample.test:8443/postings/linked'],
    ['http', 'http://api.sample.test/postings/linked'],
    ['a user', 'https://user@api.sample.test/postings/linked'],
    ['a user that looks like the host', 'https://api.sample.test@evil.test/postings/linked'],
    ['a host after two slashes', '//evil.test/postings/linked'],
    ['a host after backslashes', '\\\\evil.test/postings/linked'],
    ['a script', 'javascript:alert(1)'],
    ['another endpoint of the same API', 'https://api.sample.test/issues'],
    ['another endpoint by dots', 'https://api.sample.test/postings/linked/../../issues'],
    ['another endpoint by encoded dots', 'https://api.sample.test/postings/linked/%2e%2e/%2e%2e/issues'],
  ])('to %s is rejected', async (_, cursor) => {
    const error = await rejectionOf((client) => client.jobPostings.listByLink({ cursor }));
    expect(error.issues).toMatchObject([{ path: 'cursor' }]);
    expect(error.message).toContain('meta.nextCursor');
  });
});

test.each(['-1', '1.5', 'abc', '1e3', '99999999999999999999', '~', '~5', '2~', '2~x', '2~-1', '2~3~4', '?page=2'])(
  'a cursor %s that a numbered listing never returns is rejected',
  async (cursor) => {
    for (const action of ['listByOffset', 'listByPage'] as const) {
      const error = await rejectionOf((client) => client.jobPostings[action]({ cursor }));
      expect(error.issues).toMatchObject([{ path: 'cursor' }]);
      expect(error.message).toContain('meta.nextCursor');
    }
  },
);

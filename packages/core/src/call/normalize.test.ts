import { describe, expect, test } from 'vitest';
import { json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';

const clientOf = (response: Response) => sampleClient({ fetch: scriptedFetch(response).fetch });
const issue = {
  id: 'i1',
  title: 'Broken',
  state: 'open',
  account: { id: 'a1', name: 'Acme', plan: 'pro' },
  tags: ['x'],
  comments: [
    { id: 'c1', text: 'hi', author: 'me' },
    { id: 'c2', text: 'ho', author: 'you' },
  ],
  custom: { anything: [1, { deep: null }] },
};

describe('data of a result', () => {
  test('is the vendor’s record, including unknown fields', async () => {
    expect((await clientOf(ok(issue)).issues.get({ id: 'i1' })).data).toEqual(issue);
    expect((await clientOf(ok([issue])).issues.list()).data).toEqual([issue]);
  });

  test.each([
    ['null', json({ data: null })],
    ['empty', json({ data: [] })],
  ])('of a listing whose list is %s is empty', async (_, response) => {
    const { data, meta } = await clientOf(response).issues.list();
    expect(data).toEqual([]);
    expect(meta).toMatchObject({ hasMore: false });
    expect(meta).not.toHaveProperty('warnings');
  });

  test('is read from the path that the operation states', async () => {
    expect((await clientOf(json({ result: { count: 3 } })).issues.count()).data).toBe(3);
    expect((await clientOf(json({ data: { postings: [{ id: 'p' }] } })).jobPostings.listAll()).data).toEqual([
      { id: 'p' },
    ]);
  });

  test('of an operation that returns nothing is null, whatever the vendor sends', async () => {
    const { data, meta } = await clientOf(ok({ deleted: true })).issues.delete({ id: '1' });
    expect(data).toBeNull();
    expect(meta).not.toHaveProperty('warnings');
  });

  test('of a record that the vendor returns as null is null', async () => {
    expect((await clientOf(json({ data: null })).issues.get({ id: '1' })).data).toBeNull();
  });

  test('of 204 is null', async () => {
    const client = clientOf(new Response(null, { status: 204 }));
    expect((await client.issues.update({ id: '1', title: 'x' })).data).toBeNull();
  });

  test('keeps ids beyond 2^53', async () => {
    const big = new Response('{"data":{"id":9007199254740993}}');
    expect((await clientOf(big).issues.get({ id: '1' })).data.id).toBe('9007199254740993');
  });
});

describe('a difference from the documentation', () => {
  test('is kept, and a warning describes it', async () => {
    const odd = { ...issue, tags: 'x,y', state: 'archived' };
    const { data, meta } = await clientOf(ok(odd)).issues.get({ id: 'i1' });
    expect(data).toEqual(odd);
    expect(meta.warnings).toHaveLength(1);
    expect(meta.warnings?.[0]).toMatch(/^(state|tags): documented as .*, received a string$/);
  });

  test('in many records is reported once, with their number', async () => {
    const { data, meta } = await clientOf(ok([{ id: 1 }, issue, { id: 2 }, {}])).issues.list();
    expect(data).toEqual([{ id: 1 }, issue, { id: 2 }, {}]);
    expect(meta.warnings).toEqual([
      'id: documented as string, received a number (2 records)',
      expect.stringMatching(/^id: documented as .*, received nothing$/),
    ]);
  });

  test('of a whole number beyond 2^53 does not blame the vendor', async () => {
    const warningsOf = async (count: string) =>
      (await clientOf(new Response(`{"result":{"count":${count}}}`)).issues.count()).meta.warnings;
    const [deprecated] = (await warningsOf('1')) ?? [];
    expect(await warningsOf('12345678901234567890123')).toEqual([
      deprecated,
      expect.stringContaining('received a whole number above 9007199254740991, which is text here'),
    ]);
    expect(await warningsOf('"many"')).toEqual([deprecated, 'the record: documented as number, received a string']);
  });

  test('does not include a field that is null or missing', async () => {
    const { meta } = await clientOf(ok({ id: 'i1', title: null, account: null })).issues.get({ id: 'i1' });
    expect(meta).not.toHaveProperty('warnings');
  });
});

describe('meta', () => {
  test('contains the vendor’s request id, warnings and limit', async () => {
    const response = json({ data: issue, request_id: 'req-1', warnings: ['slow'] }, 200, {
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '7',
    });
    const { meta } = await clientOf(response).issues.get({ id: 'i1' });
    expect(meta).toEqual({
      requestId: 'req-1',
      warnings: ['slow'],
      rateLimit: { limit: 100, remaining: 7 },
      attempts: 1,
      durationMs: expect.any(Number),
    });
  });

  test('contains nothing that the vendor did not send', async () => {
    const { meta } = await clientOf(ok(issue)).issues.get({ id: 'i1' });
    expect(Object.keys(meta).sort()).toEqual(['attempts', 'durationMs']);
  });

  test('falls back to a header for the request id', async () => {
    const { meta } = await clientOf(json({ data: issue }, 200, { 'x-request-id': 'req-2' })).issues.get({ id: 'i1' });
    expect(meta.requestId).toBe('req-2');
  });

  test('warns of a deprecated operation', async () => {
    const { meta } = await clientOf(json({ result: { count: 3 } })).issues.count();
    expect(meta.warnings).toEqual(['This operation is deprecated: it is slow; use `search`.']);
  });
});

describe('selected fields', () => {
  test('are the only fields that are kept', async () => {
    const { data } = await clientOf(ok(issue)).issues.get({ id: 'i1' }, { fields: ['id', 'title'] });
    expect(data).toEqual({ id: 'i1', title: 'Broken' });
  });

  test('may be inside records and in each item of a list', async () => {
    const { data } = await clientOf(ok([issue, { id: 'i2', account: null, comments: [] }])).issues.list(
      {},
      { fields: ['account.name', 'comments.id', 'comments.text'] },
    );
    expect(data).toEqual([
      {
        account: { name: 'Acme' },
        comments: [
          { id: 'c1', text: 'hi' },
          { id: 'c2', text: 'ho' },
        ],
      },
      { account: null, comments: [] },
    ]);
  });

  test('that are selected as a whole win over parts of themselves', async () => {
    const whole = { account: issue.account };
    for (const fields of [
      ['account', 'account.name'],
      ['account.name', 'account'],
    ] as const) {
      expect((await clientOf(ok(issue)).issues.get({ id: 'i1' }, { fields })).data).toEqual(whole);
    }
  });

  test('may be some that only the vendor knows', async () => {
    const client = clientOf(ok(issue));
    const { data, meta } = await client.issues.get({ id: 'i1' }, { fields: ['custom.anything' as 'id'] });
    expect(data).toEqual({ custom: { anything: [1, { deep: null }] } });
    expect(meta).not.toHaveProperty('warnings');
  });

  test('that no record has are reported, with the nearest', async () => {
    const { data, meta } = await clientOf(ok([issue])).issues.list({}, { fields: ['id', 'titel' as 'title'] });
    expect(data).toEqual([{ id: 'i1' }]);
    expect(meta.warnings).toEqual(["fields: no record has 'titel'; did you mean 'title'?"]);
  });

  test('that are known and missing are not reported', async () => {
    const { data, meta } = await clientOf(ok([{ id: 'i1' }])).issues.list({}, { fields: ['id', 'title'] });
    expect(data).toEqual([{ id: 'i1' }]);
    expect(meta).not.toHaveProperty('warnings');
  });

  test('cannot reach a prototype', async () => {
    const fields = ['__proto__', 'constructor.name', 'id'] as never;
    const { data } = await clientOf(ok(issue)).issues.get({ id: 'i1' }, { fields });
    expect(data).toEqual({ id: 'i1' });
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });

  test('do not include a field that is called __proto__', async () => {
    const client = clientOf(new Response('{"data":{"id":"1","__proto__":{"admin":true}}}'));
    const { data, meta } = await client.issues.get({ id: '1' }, { fields: ['id', '__proto__' as 'id'] });
    expect(Object.getOwnPropertyNames(data)).toEqual(['id']);
    expect(meta.warnings).toEqual([expect.stringContaining("'__proto__' cannot be selected")]);
    expect('admin' in data).toBe(false);
  });

  test('do not hide a difference from the documentation', async () => {
    const { meta } = await clientOf(ok({ id: 5, title: 'x' })).issues.get({ id: 'i1' }, { fields: ['title'] });
    expect(meta.warnings).toEqual(['id: documented as string, received a number']);
  });
});

describe('a download', () => {
  const file = () =>
    new Response(new Uint8Array([0, 255, 10]), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="a b.pdf"' },
    });

  test('is a stream of the exact bytes, with type and name', async () => {
    const { data, meta } = await clientOf(file()).files.download({ id: 'f' });
    expect(data).toMatchObject({ contentType: 'application/pdf', filename: 'a b.pdf' });
    expect([...(await data.bytes())]).toEqual([0, 255, 10]);
    expect(meta.attempts).toBe(1);
  });

  test('can be read as text or by its stream', async () => {
    const { data } = await clientOf(new Response('héllo')).files.download({ id: 'f' });
    expect(await data.text()).toBe('héllo');
    const again = await clientOf(new Response('héllo')).files.download({ id: 'f' });
    expect(await new Response(again.data.stream).text()).toBe('héllo');
  });

  test('is not limited in size', async () => {
    const client = sampleClient({
      fetch: scriptedFetch(new Response('x'.repeat(100_000))).fetch,
      maxResponseBytes: 1000,
    });
    const { data } = await client.files.download({ id: 'f' });
    expect((await data.bytes()).length).toBe(100_000);
  });

  test('without content is empty', async () => {
    const { data } = await clientOf(new Response(null, { status: 204 })).files.download({ id: 'f' });
    expect((await data.bytes()).length).toBe(0);
  });

  test('that fails is the vendor’s error', async () => {
    await expect(clientOf(json({ error: 'gone' }, 404)).files.download({ id: 'f' })).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('gone'),
    });
  });
});

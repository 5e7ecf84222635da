import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { awsSignature } from '../../test/aws-signature.ts';
import { failure, fakeFetch, json, ok, status } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import type { RequestEvent } from '../call/hooks.ts';
import { createClient } from '../client/create-client.ts';
import { createRuntime } from '../client/create-runtime.ts';
import type { AuthHeaders, AuthRequest } from '../define/auth.ts';
import { signedRequests } from './signed-requests.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2015-08-30T12:36:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Rejects the first request, for a while that is over at once; the clock goes on by two seconds. */
const busyOnce = () =>
  fakeFetch((_, turn) => {
    if (turn > 0) return ok({ id: '1' });
    vi.setSystemTime(new Date('2015-08-30T12:36:02Z'));
    return status(503, { 'retry-after': '0' });
  });

const encode = (text: string) => new TextEncoder().encode(text);

async function hmac(key: string, text: string): Promise<string> {
  const imported = await crypto.subtle.importKey('raw', encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return Buffer.from(await crypto.subtle.sign('HMAC', imported, encode(text))).toString('hex');
}

const textToSign = ({ method, url, body = '' }: Pick<AuthRequest, 'method' | 'url' | 'body'>, time: string) =>
  [time, method, url, body].join('\n');

/** Signs time, method, address and body, as many vendors require. */
const hmacAuth = signedRequests({
  credentials: ['apiToken'],
  preview: { 'x-time': '[now]', 'x-signature': '[redacted]' },
  async sign(request, { credential }) {
    const time = String(Date.now());
    return { 'x-time': time, 'x-signature': await hmac(await credential('apiToken'), textToSign(request, time)) };
  },
});

describe('a signature by HMAC-SHA-256', () => {
  test('covers the request as it is sent, and each retry is signed anew', async () => {
    const { fetch, seen } = busyOnce();
    const client = createClient(sampleWith({ auth: hmacAuth }), { env: {}, apiToken: secrets.apiToken, fetch });
    await client.issues.create({ title: 'ünï' });
    expect(seen).toHaveLength(2);
    for (const { method, url, body, headers } of seen) {
      const time = headers['x-time'] ?? '';
      expect(headers['x-signature']).toBe(await hmac(secrets.apiToken, textToSign({ method, url, body }, time)));
    }
    expect(seen[0]?.headers['x-signature']).not.toBe(seen[1]?.headers['x-signature']);
  });

  test('is shown neither by a dry run nor to hooks', async () => {
    const { fetch } = fakeFetch(() => ok({ id: '1' }));
    const shown: unknown[] = [];
    const hooks = { onRequest: ({ headers }: { headers: unknown }) => shown.push(headers) };
    const client = createClient(sampleWith({ auth: hmacAuth }), { env: {}, apiToken: secrets.apiToken, fetch, hooks });
    const { data } = await client.issues.get({ id: '1' }, { dryRun: true });
    await client.issues.get({ id: '1' });
    expect([data.headers, ...shown]).toEqual([
      expect.objectContaining({ 'x-signature': '[redacted]' }),
      expect.objectContaining({ 'x-signature': '[redacted]' }),
    ]);
  });
});

describe('AWS Signature Version 4', () => {
  const keyId = 'AKIDEXAMPLE';
  const secretKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
  const aws = signedRequests({
    credentials: ['siteId', 'apiToken'],
    preview: { authorization: 'AWS4-HMAC-SHA256 [redacted]' },
    sign: async (request, { credential }) =>
      awsSignature(request, {
        keyId: await credential('siteId'),
        secretKey: await credential('apiToken'),
        region: 'us-east-1',
        service: 'service',
      }),
  });
  const options = { env: {}, siteId: keyId, apiToken: secretKey };

  // Published by AWS as the test suite of Signature Version 4: get-vanilla, post-vanilla and get-vanilla-query-order-key-case.
  test.each([
    ['GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['POST', '/', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    ['GET', '/?Param2=value2&Param1=value1', 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500'],
  ])('of %s %s is the published one', async (method, path, signature) => {
    const authorizer = createRuntime(sampleWith({ auth: aws }), options)
      .api('rest')
      .authorizer();
    const request = { method, url: `https://example.amazonaws.com${path}`, headers: {} };
    expect(await authorizer.headers(request, new AbortController().signal)).toEqual({
      'x-amz-date': '20150830T123600Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    });
  });

  test('has the time of its attempt', async () => {
    const { fetch, seen } = busyOnce();
    await createClient(sampleWith({ auth: aws }), { ...options, fetch }).issues.get({ id: '1' });
    expect(seen.map(({ headers }) => headers['x-amz-date'])).toEqual(['20150830T123600Z', '20150830T123602Z']);
    expect(seen[0]?.headers['authorization']).not.toBe(seen[1]?.headers['authorization']);
  });
});

describe('what `sign` returns', () => {
  const signedClient = (signed: unknown, respond = () => ok({ id: '1' })) => {
    const auth = signedRequests({
      credentials: ['apiToken'],
      preview: { 'x-signature': '[redacted]' },
      sign: () => signed as AuthHeaders,
    });
    const { fetch, seen } = fakeFetch(respond);
    const shown: Readonly<Record<string, string>>[] = [];
    const hooks = { onRequest: ({ headers }: RequestEvent) => void shown.push(headers) };
    const options = { env: {}, apiToken: secrets.apiToken, fetch, hooks, retries: 0 };
    return { issues: createClient(sampleWith({ auth }), options).issues, seen, shown };
  };

  test('is shown to no hook, whatever the preview names', async () => {
    const { issues, seen, shown } = signedClient({ 'X-Signature': 'canary-1', 'x-proof': 'canary-2' });
    await issues.get({ id: '1' });
    expect(seen[0]?.headers).toMatchObject({ 'x-signature': 'canary-1', 'x-proof': 'canary-2' });
    expect(shown[0]).toMatchObject({ 'x-signature': '[redacted]', 'x-proof': '[redacted]' });
    expect(JSON.stringify(shown)).not.toContain('canary');
  });

  test('is in no error, even where the vendor repeats it', async () => {
    const { issues } = signedClient({ 'x-signature': 'v1=5fa00fa31553b73ebf19-canary' }, () =>
      json({ error: { message: 'expected another one than 5fa00fa31553b73ebf19-canary' } }, 400),
    );
    expect(JSON.stringify(await failure(issues.get({ id: '1' })))).not.toContain('canary');
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'canary'],
    ['a list', [['x-signature', 'canary']]],
    ['a number', { 'x-signature': 5 }],
    ['a line break', { 'x-signature': 'canary\r\nb: c' }],
    ['an invalid name', { 'x signature': 'canary' }],
    ['a host', { Host: 'canary.test' }],
    ['a length', { 'content-length': '5' }],
  ])('must not be %s', async (_, signed) => {
    const { issues, seen } = signedClient(signed);
    const error = await failure(issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'internal', outcome: 'not_sent' });
    expect(error.message).toContain('`sign` returned');
    expect(JSON.stringify(error)).not.toContain('canary');
    expect(seen).toHaveLength(0);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { awsSignature } from '../../test/aws-signature.ts';
import { fakeFetch, ok, status } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { createRuntime } from '../client/create-runtime.ts';
import type { AuthRequest } from '../define/auth.ts';
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

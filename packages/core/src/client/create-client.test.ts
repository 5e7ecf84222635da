import { describe, expect, test } from 'vitest';
import { failure, fakeFetch, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, secrets } from '../../test/sample.ts';
import type { RequestEvent, ResponseEvent } from '../call/hooks.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Transport, TransportRequest } from '../transport/transport.ts';
import { createClient } from './create-client.ts';

const urlOf = async (options: Record<string, unknown>) => {
  const { fetch, seen } = fakeFetch(() => ok({ id: '1' }));
  await sampleClient({ fetch, siteId: 's', trackKey: 'key-1', ...options }).issues.get({ id: '1' });
  return seen[0]?.url;
};

/** Returns the issues that an option is rejected with when a client is created. */
function issuesOf(options: Record<string, unknown>): readonly unknown[] {
  try {
    sampleClient(options);
  } catch (error) {
    if (InvalidOptionsError.isInstance(error)) {
      expect(error).toMatchObject({ connector: 'sample', outcome: 'not_sent' });
      return error.issues;
    }
    throw error;
  }
  return [];
}

test('a client has its entities and operations by accessor, and execute does the same by id', async () => {
  const { fetch, seen } = fakeFetch(() => ok({ id: '1' }));
  const client = sampleClient({ fetch });
  await client.jobPostings.changeStage({ id: 'j', stage: 's' });
  await client.execute('job_postings', 'change_stage', { id: 'j', stage: 's' });
  const [typed, dynamic] = seen.map(({ method, url, headers, body }) => ({ method, url, headers, body }));
  expect(dynamic).toEqual(typed);
});

test('an entity that is not used is not even defined', async () => {
  const defined: string[] = [];
  const lazy = (name: string) =>
    entity({ summary: name }, () => {
      defined.push(name);
      return sample.entities.status.operations;
    });
  const client = createClient(defineConnector({ ...sample, entities: { one: lazy('one'), two: lazy('two') } }), {
    env: {},
  });
  expect(defined).toEqual([]);
  await client.two.get({}, { dryRun: true });
  await client.two.get({}, { dryRun: true });
  expect(defined).toEqual(['two']);
});

test('methods work when they are detached from the client', async () => {
  const { fetch } = fakeFetch(() => ok({ id: '1' }));
  const { issues, execute } = sampleClient({ fetch });
  const { get } = issues;
  expect((await get({ id: '1' })).data).toEqual({ id: '1' });
  expect((await execute('issues', 'get', { id: '1' })).data).toEqual({ id: '1' });
});

test('a client cannot be changed', () => {
  const client = sampleClient() as unknown as Record<string, Record<string, unknown>>;
  expect(() => Object.assign(client, { issues: {} })).toThrow(TypeError);
  expect(() => Object.assign(client['issues'] ?? {}, { delete: () => {} })).toThrow(TypeError);
});

test('an async function can return a client', async () => {
  const client = await (async () => sampleClient())();
  expect(client.issues).toBeDefined();
});

test.each(['execute', 'check', 'then'])('an entity cannot have the name %s', (name) => {
  expect(() => defineConnector({ ...sample, entities: { [name]: sample.entities.status } })).toThrow(TypeError);
});

test('a transport replaces HTTP and receives a plain request with the credential', async () => {
  const seen: TransportRequest[] = [];
  const transport: Transport = {
    async send(request) {
      seen.push(request);
      return { status: 200, headers: new Headers({ 'x-request-id': 'r-1' }), text: '{"data":{"id":"1"}}' };
    },
  };
  const told: string[] = [];
  const hooks = {
    onRequest: ({ callId, url }: RequestEvent) => told.push(callId, url),
    onResponse: ({ callId, status }: ResponseEvent) => told.push(callId, String(status)),
  };
  const { data, meta } = await sampleClient({ transport, hooks }).issues.get({ id: '1' });
  expect(data).toEqual({ id: '1' });
  expect(meta.requestId).toBe('r-1');
  expect(seen).toEqual([
    {
      connector: 'sample',
      entity: 'issues',
      action: 'get',
      callId: expect.any(String),
      attempt: 1,
      method: 'GET',
      url: 'https://api.sample.test/issues/1',
      headers: expect.objectContaining({ authorization: `Bearer ${secrets.apiToken}` }),
      signal: expect.any(AbortSignal),
      maxBytes: 10_000_000,
      stream: false,
      redirects: expect.objectContaining({ base: new URL('https://api.sample.test'), anywhere: false }),
      onHeaders: expect.any(Function),
    },
  ]);
  const { callId } = seen[0]!;
  expect(told).toEqual([callId, 'https://api.sample.test/issues/1', callId, '200']);
});

test('a transport renews no token and follows no redirect: the call renews the token and rejects the redirect', async () => {
  const redirect = { status: 302, headers: new Headers({ location: 'https://evil.test/' }), text: '' };
  const error = await failure(sampleClient({ transport: { send: async () => redirect } }).issues.get({ id: '1' }));
  expect(error).toMatchObject({ code: 'invalid_response', status: 302, outcome: 'rejected' });
  expect(error.message).toContain('https://evil.test');
});

test('without a credential, a transport is not called', async () => {
  const transport = { send: () => Promise.reject(new Error('asked')) };
  const error = await failure(sampleClient({ transport, apiToken: undefined }).issues.get({ id: '1' }));
  expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
});

describe('invalid options are rejected when the client is created', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['an unknown option', { apitoken: 'x' }, { path: 'apitoken', hint: "did you mean 'apiToken'?" }],
    ['an inherited name', { toString: 'x' }, { path: 'toString' }],
    ['a timeout of 0', { timeout: 0 }, { path: 'timeout', expected: 'a positive number', received: '0' }],
    ['a timeout that is not a number', { timeout: Number.NaN }, { path: 'timeout' }],
    ['a timeout that is a string', { timeout: '30s' }, { path: 'timeout' }],
    ['a negative maxWait', { maxWait: -1 }, { path: 'maxWait', expected: 'milliseconds, 0 or more' }],
    ['a maxWait that is not a number', { maxWait: Number.NaN }, { path: 'maxWait' }],
    ['a trusted origin with a path', { trustedOrigins: ['https://x.test/a'] }, { path: 'trustedOrigins' }],
    ['a trusted origin that is a host', { trustedOrigins: ['x.test'] }, { path: 'trustedOrigins' }],
    ['trusted origins that are not a list', { trustedOrigins: 'https://x.test' }, { path: 'trustedOrigins' }],
    ['half a retry', { retries: 1.5 }, { path: 'retries', expected: 'a whole number' }],
    ['a negative number of retries', { retries: -1 }, { path: 'retries' }],
    ['a fetch that is not a function', { fetch: {} }, { path: 'fetch' }],
    ['a limit of 0', { maxResponseBytes: 0 }, { path: 'maxResponseBytes' }],
    ['hooks that are a function', { hooks: () => {} }, { path: 'hooks' }],
    ['an address that is a number', { baseUrl: 5 }, { path: 'baseUrl', expected: 'an address', received: '5' }],
    [
      'a signal that is not an AbortSignal',
      { signal: {} },
      { path: 'signal', expected: 'an AbortSignal', received: 'an object' },
    ],
    ['a policy of null', { policy: null }, { path: 'policy', expected: 'an object', received: 'null' }],
  ])('%s', (_, options, issue) => {
    expect(issuesOf(options)).toMatchObject([issue]);
  });

  test('all at once', () => {
    expect(issuesOf({ timeuot: 1, retries: -1 })).toMatchObject([{ path: 'timeuot' }, { path: 'retries' }]);
  });

  test('except for undefined ones, which count as missing', () => {
    expect(issuesOf({ timeout: undefined, region: undefined, policy: undefined, baseUrl: undefined })).toEqual([]);
  });
});

describe('the region', () => {
  test('is the one that is passed, or that of the environment, or the default', async () => {
    expect(await urlOf({ region: 'eu', env: { SAMPLE_REGION: 'us' } })).toBe('https://api.eu.sample.test/issues/1');
    expect(await urlOf({ env: { SAMPLE_REGION: 'eu' } })).toBe('https://api.eu.sample.test/issues/1');
    expect(await urlOf({ env: { SAMPLE_REGION: '' } })).toBe('https://api.sample.test/issues/1');
    expect(await urlOf({})).toBe('https://api.sample.test/issues/1');
  });

  test('is rejected when the vendor does not have it', () => {
    expect(issuesOf({ region: 'eu1' })).toMatchObject([
      { path: 'region', expected: "'us' or 'eu'", hint: "did you mean 'eu'?" },
    ]);
    expect(issuesOf({ region: ['eu'] })).toMatchObject([{ path: 'region', received: 'an array' }]);
    expect(issuesOf({ env: { SAMPLE_REGION: 'mars' } })).toMatchObject([
      { path: 'region', hint: 'check SAMPLE_REGION' },
    ]);
    expect(issuesOf({ region: 'toString' })).toMatchObject([{ path: 'region' }]);
  });

  test('is an unknown option where the vendor has no regions', () => {
    const { regions: _, ...rest } = sample;
    const connector = defineConnector({ ...rest, apis: { track: sample.apis['track'] as never } });
    expect(() => createClient(connector, { env: {}, region: 'us' })).toThrow(InvalidOptionsError);
  });
});

describe('the base URL', () => {
  test('is the one that is passed, or that of the environment', async () => {
    const env = { SAMPLE_BASE_URL: 'https://env.test' };
    expect(await urlOf({ baseUrl: 'https://proxy.test/a/', env })).toBe('https://proxy.test/a/issues/1');
    expect(await urlOf({ baseUrl: { rest: 'https://proxy.test' }, env })).toBe('https://proxy.test/issues/1');
    expect(await urlOf({ env })).toBe('https://env.test/issues/1');
  });

  test('may be passed for each API separately', async () => {
    const { fetch, seen } = fakeFetch(() => json({ data: { id: '1' }, people: [] }));
    const client = sampleClient({ fetch, siteId: 's', trackKey: 'key-1', baseUrl: { track: 'https://t.test' } });
    await client.issues.get({ id: '1' });
    await client.people.list();
    expect(seen.map(({ url }) => new URL(url).host)).toEqual(['api.sample.test', 't.test']);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:1/x', 'http://127.5.5.5', 'http://[::1]:3000'])(
    'may use plain http on this machine: %s',
    async (baseUrl) => {
      expect(await urlOf({ baseUrl })).toBe(`${baseUrl}/issues/1`);
    },
  );

  test.each([
    'http://api.sample.test',
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'http://10.0.0.1',
    'http://[::2]',
    'ftp://localhost',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:s3cr3t@proxy.test',
    'https://user@proxy.test',
    'https://proxy.test?token=s3cr3t',
    'https://proxy.test#s3cr3t',
    'proxy.test',
    '',
  ])('is rejected when it is %s', (baseUrl) => {
    let thrown: unknown;
    try {
      sampleClient({ baseUrl: { rest: baseUrl } });
    } catch (error) {
      thrown = error;
    }
    expect(InvalidOptionsError.isInstance(thrown) && thrown.issues).toMatchObject([
      { path: 'baseUrl', hint: 'pass `baseUrl` or set SAMPLE_BASE_URL' },
    ]);
    expect(String(thrown)).not.toContain('s3cr3t');
  });

  test('from the environment follows the same rules', () => {
    expect(issuesOf({ env: { SAMPLE_BASE_URL: 'http://api.sample.test' } })).toMatchObject([{ path: 'baseUrl' }]);
  });

  test('of an unknown API is rejected', () => {
    expect(issuesOf({ baseUrl: { restt: 'https://x.test' } })).toMatchObject([
      { path: 'baseUrl.restt', expected: 'rest or track' },
    ]);
  });
});

test('the timeout of the client applies where the call has none', async () => {
  const { fetch } = scriptedFetch(
    (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason));
      }),
  );
  const error = await failure(sampleClient({ fetch, timeout: 5 }).issues.get({ id: '1' }));
  expect(error).toMatchObject({ code: 'timeout' });
});

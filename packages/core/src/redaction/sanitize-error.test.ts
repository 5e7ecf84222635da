import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { broken, failure, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { basic, headerKey } from '../auth/static.ts';
import { createClient } from '../client/create-client.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { createRedactor } from './redactor.ts';
import { sanitizeError } from './sanitize-error.ts';

/** Everything about an error that anyone may see. */
const allOf = (error: Error) =>
  [inspect(error, { depth: 20, showHidden: true }), String(error), error.stack, JSON.stringify(error)].join('\n');

const token = secrets.apiToken;
const encodings = [token, Buffer.from(token).toString('base64'), encodeURIComponent(token), 'canary'];

test.each<[string, () => Response]>([
  ['the vendor quotes it', () => json({ error: `bad token ${token}`, code: token, request_id: token }, 400)],
  ['the vendor quotes it encoded', () => json({ error: `${encodings[1]} ${encodings[2]}` }, 401)],
  ['the request id contains it', () => json({}, 500, { 'x-request-id': token })],
  ['a web page shows it', () => new Response(`<html>${token}</html>`)],
  [
    'the vendor redirects to it',
    () => new Response(null, { status: 302, headers: { location: `https://x.test/${encodings[2]}` } }),
  ],
  [
    'the connection breaks',
    () => {
      throw Object.assign(new TypeError(`reset ${token}`), { cause: broken('ECONNRESET') });
    },
  ],
  [
    'fetch throws it',
    () => {
      throw new Error(`headers: authorization: Bearer ${token}`, { cause: { token } });
    },
  ],
  [
    'fetch throws something that is not an error',
    () => {
      throw `Bearer ${token}`;
    },
  ],
  [
    'it is deep in a chain of causes',
    () => {
      throw new Error('a', { cause: new Error('b', { cause: new TypeError(token) }) });
    },
  ],
])('no credential is in an error when %s', async (_, response) => {
  const error = await failure(
    sampleClient({ fetch: scriptedFetch(response).fetch, retries: 0 }).issues.get({ id: '1' }),
  );
  expect(ConnectorError.isInstance(error)).toBe(true);
  for (const encoding of encodings) expect(allOf(error)).not.toContain(encoding);
});

test.each([
  ['a password', basic('siteId', 'trackKey'), secrets.trackKey, { siteId: 'site', trackKey: secrets.trackKey }],
  [
    'the pair of a username and a password',
    basic('siteId', 'trackKey'),
    btoa(`site:${secrets.trackKey}`),
    { siteId: 'site', trackKey: secrets.trackKey },
  ],
  ['a key', headerKey('X-Api-Key', 'trackKey'), secrets.trackKey, { trackKey: secrets.trackKey }],
])('no part of %s is in an error', async (_, auth, written, credentials) => {
  const { fetch } = scriptedFetch(json({ error: `You sent ${written}` }, 400));
  const client = createClient(sampleWith({ auth }), { env: {}, fetch, ...credentials });
  const error = await failure(client.issues.get({ id: '1' }));
  expect(error.message).toContain('You sent [redacted].');
  expect(allOf(error)).not.toContain(written);
});

test('no credential is in an error about parameters that contain it', async () => {
  const client = sampleClient();
  expect(allOf(await failure(client.issues.list({ [token]: 1, limit: token } as never)))).not.toContain('canary');
  expect(allOf(await failure(client.jobPostings.listByOffset({ cursor: token })))).not.toContain('canary');
  expect(allOf(await failure(client.execute(token as 'issues', 'list')))).not.toContain('canary');
});

test('no part of a credential is left where a long value is truncated', async () => {
  const long = (before: number) => `${'x'.repeat(before)}${token}${'y'.repeat(200)}`;
  const client = sampleClient();
  for (let before = 0; before < 90; before += 5) {
    const errors = [
      await failure(client.issues.list({ limit: long(before) } as never)),
      await failure(client.issues.list({ [long(before)]: 1 } as never)),
      await failure(client.jobPostings.listByOffset({ cursor: long(before) })),
    ];
    for (const error of errors) expect(allOf(error)).not.toContain(token.slice(0, 5));
  }
});

test('a stack that was read before shows no credential either', async () => {
  const transport = {
    async send(): Promise<never> {
      const error = new ServerError({ message: `bad ${token}` });
      expect(error.stack).toContain(token);
      throw error;
    },
  };
  const error = await failure(sampleClient({ transport }).issues.get({ id: '1' }));
  expect(error.stack).toContain('bad [redacted]');
  expect(allOf(error)).not.toContain('canary');
});

test('no credential is in the code or the name of a cause', async () => {
  const { fetch } = scriptedFetch(() => {
    throw Object.assign(broken(`E_${token}`), { name: token });
  });
  const error = await failure(sampleClient({ fetch, retries: 0 }).issues.get({ id: '1' }));
  expect(allOf(error)).not.toContain('canary');
});

test('a cause keeps its name, message and code, and nothing else', async () => {
  const socket = { token };
  const cause = Object.assign(new TypeError('fetch failed'), {
    socket,
    cause: Object.assign(new Error('connect ETIMEDOUT'), { code: 'ETIMEDOUT', socket }),
  });
  const { fetch } = scriptedFetch(() => {
    throw cause;
  });
  const error = await failure(sampleClient({ fetch, retries: 0 }).issues.get({ id: '1' }));
  expect(error.message).toContain('ETIMEDOUT');
  expect(allOf(error)).toContain('connect ETIMEDOUT');
  expect(allOf(error)).not.toContain('socket');
  expect(cause.socket).toBe(socket);
});

test('a foreign error becomes a ConnectorError', () => {
  const error = sanitizeError(
    new RangeError('odd'),
    { connector: 'sample', entity: 'a', action: 'b' },
    createRedactor(),
  );
  expect(ConnectorError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ connector: 'sample', entity: 'a', action: 'b' });
  expect(error.message).toContain('odd');
});

test('a value that cannot be converted to text still becomes a ConnectorError', () => {
  for (const thrown of [Object.create(null), new Error('x', { cause: Object.create(null) }), Symbol('s')]) {
    const error = sanitizeError(thrown, { connector: 'sample' }, createRedactor());
    expect(ConnectorError.isInstance(error)).toBe(true);
  }
});

test('a transport that throws any value still rejects with a ConnectorError', async () => {
  const transport = { send: () => Promise.reject({ not: 'an error' }) };
  const error = await failure(sampleClient({ transport, retries: 0 }).issues.create({ title: 'x' }));
  expect(error).toMatchObject({ code: 'connection', outcome: 'unknown' });
});

test('successful responses are not redacted: the caller may see a secret that the vendor returns', async () => {
  const { fetch } = scriptedFetch(ok({ id: '1', title: token }));
  expect((await sampleClient({ fetch }).issues.get({ id: '1' })).data.title).toBe(token);
});

test('an idempotency key that is a credential is redacted', () => {
  const redactor = createRedactor();
  redactor.add(token);
  const error = sanitizeError(new Error('odd'), { idempotencyKey: token }, redactor);
  expect(error.toJSON()).toMatchObject({ idempotencyKey: '[redacted]' });
});

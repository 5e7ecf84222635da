import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ServerError } from '../src/errors/server-error.ts';
import { failure, sampleClient, scriptedFetch, status } from './fake-fetch.ts';
import { expectNoLeaks, takeLeaks } from './leak-search.ts';
import { formsOf, secrets, secretsIn } from './secrets.ts';

// The client below knows only its token, so that another secret passes its redaction.
const secret = secrets.trackKey;

/** Creates a client whose calls can show a secret that it does not know. */
const client = (options = {}) => sampleClient({ fetch: scriptedFetch(status(404)).fetch, ...options });

test('a test that shows a credential fails', () => {
  console.log('connecting with %s', secret);
  expect(expectNoLeaks).toThrow('A credential was leaked: trk-… in console.log.');
});

const deep = new Error('a', { cause: new Error('b', { cause: new Error(secret) }) });

test.each<[string, string, () => unknown]>([
  ['text that is printed', 'console.log', () => console.log('connecting with %s', secret)],
  ['an object that is printed', 'console.error', () => console.error({ authorization: `Basic ${btoa(`:${secret}`)}` })],
  ['stdout', 'stdout.write', () => process.stdout.write(`${encodeURIComponent(secret)}\n`)],
  ['stderr', 'stderr.write', () => process.stderr.write(secret)],
  ['an error', 'an error', () => failure(client().execute(secret as 'issues', 'list'))],
  [
    'the cause of an error',
    'an error',
    () => failure(client({ transport: { send: () => Promise.reject(deep) }, retries: 0 }).issues.get({ id: '1' })),
  ],
  ['an error about options', 'an error about options', () => expect(() => client({ region: secret })).toThrow()],
  ['the event of a hook', 'a hook (onRequest)', () => failure(client().issues.list({ q: secret }))],
  ['a dry run', 'a dry run', () => client().issues.list({ q: secret }, { dryRun: true })],
  [
    'the request of a confirmation',
    'a confirmation',
    () => failure(client({ policy: { confirm: () => false } }).issues.create({ title: secret })),
  ],
])('a credential is found in %s', async (_, where, show) => {
  await show();
  expect(takeLeaks()).toContain(`trk-… in ${where}`);
});

test('any credential that a client is created with is searched for', () => {
  const own = 'pylon_5b0d7c1e9a';
  sampleClient({ trackKey: own });
  console.log(own);
  expect(takeLeaks()).toEqual(['pylo… in console.log']);
});

test('a test that shows no credential passes', async () => {
  console.debug('nothing to see');
  const error = await failure(client().issues.create({ title: secrets.apiToken }, { timeout: 1000 }));
  expect(error.code).toBe('not_found');
  const { data } = await client().issues.create({ title: secrets.apiToken }, { dryRun: true });
  expect(data.body).toEqual({ title: '[redacted]' });
});

test('a secret is found in every form, at any position', () => {
  const wrappings: ((text: string) => string)[] = [
    (text) => text,
    encodeURIComponent,
    (text) => encodeURIComponent(encodeURIComponent(text)),
    (text) => encodeURIComponent(text).toLowerCase(),
    (text) => new URLSearchParams([['a', text]]).toString(),
    (text) => JSON.stringify({ a: text }),
    (text) => JSON.stringify(JSON.stringify({ a: text })),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text).toString('hex'),
    (text) => text.split('\n')[0]?.slice(0, -1) ?? '',
  ];
  const safe = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '9'), maxLength: 5 });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(secrets)),
      fc.constantFrom(...wrappings),
      safe,
      safe,
      (value, wrap, before, after) => {
        expect(secretsIn(`… ${wrap(`${before}${value}${after}`)} …`)).toContain(`${value.slice(0, 4)}…`);
      },
    ),
    { numRuns: 1000 },
  );
});

test('ordinary text contains no secret', () => {
  const error = new ServerError({ message: 'A token was refused: [redacted].', hint: 'Check SAMPLE_API_TOKEN.' });
  expect(secretsIn(`${error.stack}\n${JSON.stringify(error)} Bearer [redacted]`)).toEqual([]);
  fc.assert(fc.property(fc.string(), (text) => secretsIn(text).length === 0));
});

test('no form of a secret is so short that it is an ordinary word', () => {
  for (const value of Object.values(secrets)) expect(formsOf(value).filter((form) => form.length < 10)).toEqual([]);
});

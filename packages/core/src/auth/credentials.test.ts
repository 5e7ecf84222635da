import { describe, expect, test } from 'vitest';
import { failure, fakeFetch, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { Auth } from '../define/auth.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { basic, bearer, headerKey } from './static.ts';

const credentialHeader = async (auth: Auth, credentials: Record<string, string>, header = 'authorization') => {
  const { fetch, seen } = scriptedFetch(ok({ id: '1' }));
  await createClient(sampleWith({ auth }), { env: {}, fetch, ...credentials }).issues.get({ id: '1' });
  return seen[0]?.headers[header];
};

describe('a credential is sent', () => {
  test('as a bearer token', async () => {
    expect(await credentialHeader(bearer('apiToken'), { apiToken: 't-1' })).toBe('Bearer t-1');
  });

  test('as a username and password', async () => {
    const header = await credentialHeader(basic('siteId', 'trackKey'), { siteId: 'ünï', trackKey: 'p:w' });
    expect(Buffer.from(header?.replace('Basic ', '') ?? '', 'base64').toString()).toBe('ünï:p:w');
  });

  test('as a username without a password', async () => {
    const header = await credentialHeader(basic('trackKey'), { trackKey: 'key-1' });
    expect(header).toBe(`Basic ${btoa('key-1:')}`);
  });

  test('in its own header', async () => {
    expect(await credentialHeader(headerKey('X-Api-Key', 'apiToken'), { apiToken: 'k-1' }, 'x-api-key')).toBe('k-1');
    expect(await credentialHeader(headerKey('X-Api-Key', 'apiToken'), { apiToken: 'k-1' })).toBeUndefined();
  });

  test('only to operations that use one', async () => {
    const { fetch, seen } = scriptedFetch(ok({}));
    await sampleClient({ fetch }).status.get();
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });
});

test('a credential that no header can hold is refused at once', () => {
  const error = (() => {
    try {
      return createClient(sample, { env: {}, apiToken: 'a'.repeat(1_000_000) });
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toMatchObject({
    code: 'invalid_options',
    issues: [{ path: 'apiToken', expected: 'at most 32,768 characters', received: '1,000,000' }],
  });
});

describe('a credential is read', () => {
  const sent = async (options: Record<string, unknown>) => {
    const { fetch, seen } = scriptedFetch(ok({ id: '1' }));
    await createClient(sample, { env: {}, fetch, ...options }).issues.get({ id: '1' });
    return seen[0]?.headers['authorization'];
  };

  test('from the environment when it is not passed', async () => {
    expect(await sent({ env: { SAMPLE_API_TOKEN: 'from-env' } })).toBe('Bearer from-env');
  });

  test('from the options before the environment', async () => {
    expect(await sent({ env: { SAMPLE_API_TOKEN: 'from-env' }, apiToken: 'passed' })).toBe('Bearer passed');
  });

  test('without the surrounding whitespace', async () => {
    expect(await sent({ apiToken: '  t-1\r\n' })).toBe('Bearer t-1');
  });
});

describe('a missing credential', () => {
  const client = (options = {}) => createClient(sample, { env: {}, ...options });

  test.each([[{}], [{ env: { SAMPLE_API_TOKEN: '' } }], [{ env: { SAMPLE_API_TOKEN: ' ' } }]])(
    'is reported by the call that needs it: %j',
    async (options) => {
      const { fetch, seen } = scriptedFetch();
      const error = await failure(client({ fetch, ...options }).issues.create({ title: 'x' }));
      expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent', retryable: false });
      expect(error.message).toContain("Sample's API token is missing");
      expect(error.hint).toContain('Pass `apiToken` or set SAMPLE_API_TOKEN. Made under Settings.');
      expect(seen).toHaveLength(0);
    },
  );

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['', 'an empty string'],
    ['  ', 'an empty string'],
  ])('passed as %j is not read from the environment, where it may belong to somebody else', async (apiToken, what) => {
    const { fetch, seen } = scriptedFetch();
    const of = client({ fetch, env: { SAMPLE_API_TOKEN: 'the-operators-own' }, apiToken });
    const error = await failure(of.issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
    expect(error.message).toContain(
      `Sample's API token is missing: \`apiToken\` was passed as ${what}, so the environment was not read.`,
    );
    expect(error.hint).toContain('leave `apiToken` out to read it from SAMPLE_API_TOKEN');
    expect(seen).toHaveLength(0);
  });

  test('fails only the calls to the API that needs it', async () => {
    const { fetch } = fakeFetch(() => ok({ id: '1' }));
    const onlyTrack = client({ fetch, siteId: 's', trackKey: 'key-1' });
    await onlyTrack.people.identify({ id: '1', attributes: {} });
    await onlyTrack.status.get();
    expect(await failure(onlyTrack.issues.get({ id: '1' }))).toMatchObject({ code: 'missing_credentials' });
    const onlyRest = sampleClient({ fetch });
    await onlyRest.issues.get({ id: '1' });
    expect((await failure(onlyRest.people.list())).message).toContain('SAMPLE_SITE_ID');
  });
});

describe('a credential that no header can carry', () => {
  test.each([
    ['a line break', `${secrets.apiToken}\r\nx-evil: 1`],
    ['a NUL', `a\0${secrets.apiToken}`],
    ['a character outside of Latin-1', `${secrets.apiToken}…`],
    ['a zero-width space', `\u200b${secrets.apiToken}`],
  ])('is rejected without being shown: %s', (_, apiToken) => {
    let error: unknown;
    try {
      sampleClient({ apiToken });
    } catch (thrown) {
      error = thrown;
    }
    expect(InvalidOptionsError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ issues: [{ path: 'apiToken', hint: 'check `apiToken` or SAMPLE_API_TOKEN' }] });
    expect(String(error) + JSON.stringify(error)).not.toContain('canary');
  });

  test.each([
    ['Bearer ', 'looks like a whole header; pass the token alone'],
    ['bearer\t', 'other characters that a header cannot hold'],
    ['Authorization: Bearer ', 'looks like a whole header; pass the token alone'],
    ['two words ', 'text with spaces'],
  ])('is rejected as a bearer token without being shown when it starts with %j', (before, received) => {
    const make = () => sampleClient({ apiToken: `${before}${secrets.apiToken}` });
    expect(make).toThrow(InvalidOptionsError);
    expect(make).toThrow(received);
    expect(make).not.toThrow('canary');
  });

  test('may contain spaces when it is a password', async () => {
    const { fetch, seen } = scriptedFetch(ok({}));
    await sampleClient({ fetch, siteId: 's', trackKey: 'two words' }).people.identify({ id: '1', attributes: {} });
    expect(seen[0]?.headers['authorization']).toBe(`Basic ${btoa('s:two words')}`);
  });

  test('is rejected when it is not a string', () => {
    expect(() => sampleClient({ apiToken: 12345 as never })).toThrow(InvalidOptionsError);
    expect(() => sampleClient({ apiToken: { token: 'x' } as never })).toThrow(InvalidOptionsError);
  });
});

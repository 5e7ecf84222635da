import { describe, expect, test } from 'vitest';
import { sample, sampleWith, secrets } from '../../test/sample.ts';
import { failure, ok, sampleClient, wire, wireBy } from '../../test/wire.ts';
import { createClient } from '../client/create-client.ts';
import type { Auth } from '../define/auth.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { basic, bearer, headerKey } from './static.ts';

const credentialHeader = async (auth: Auth, credentials: Record<string, string>, header = 'authorization') => {
  const { fetch, seen } = wire(ok({ id: '1' }));
  await createClient(sampleWith({ auth }), { env: {}, fetch, ...credentials }).issues.get({ id: '1' });
  return seen[0]?.headers[header];
};

describe('a credential is sent', () => {
  test('as a bearer token', async () => {
    expect(await credentialHeader(bearer('apiToken'), { apiToken: 't-1' })).toBe('Bearer t-1');
  });

  test('as user and password', async () => {
    const header = await credentialHeader(basic('siteId', 'trackKey'), { siteId: 'ünï', trackKey: 'p:w' });
    expect(Buffer.from(header?.replace('Basic ', '') ?? '', 'base64').toString()).toBe('ünï:p:w');
  });

  test('as a user without a password', async () => {
    const header = await credentialHeader(basic('trackKey'), { trackKey: 'key-1' });
    expect(header).toBe(`Basic ${btoa('key-1:')}`);
  });

  test('in a header of its own', async () => {
    expect(await credentialHeader(headerKey('X-Api-Key', 'apiToken'), { apiToken: 'k-1' }, 'x-api-key')).toBe('k-1');
    expect(await credentialHeader(headerKey('X-Api-Key', 'apiToken'), { apiToken: 'k-1' })).toBeUndefined();
  });

  test('to no operation that asks for none', async () => {
    const { fetch, seen } = wire(ok({}));
    await sampleClient({ fetch }).status.get();
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('a credential is found', () => {
  const sent = async (options: Record<string, unknown>) => {
    const { fetch, seen } = wire(ok({ id: '1' }));
    await createClient(sample, { env: {}, fetch, ...options }).issues.get({ id: '1' });
    return seen[0]?.headers['authorization'];
  };

  test('in the environment when it is not passed', async () => {
    expect(await sent({ env: { SAMPLE_API_TOKEN: 'from-env' } })).toBe('Bearer from-env');
  });

  test('where it is passed, before the environment', async () => {
    expect(await sent({ env: { SAMPLE_API_TOKEN: 'from-env' }, apiToken: 'passed' })).toBe('Bearer passed');
  });

  test('without the white space around it', async () => {
    expect(await sent({ apiToken: '  t-1\r\n' })).toBe('Bearer t-1');
  });
});

describe('a credential that is missing', () => {
  const client = (options = {}) => createClient(sample, { env: {}, ...options });

  test.each([[{}], [{ env: { SAMPLE_API_TOKEN: '' } }], [{ env: { SAMPLE_API_TOKEN: ' ' } }]])(
    'is told by the call that needs it: %j',
    async (options) => {
      const { fetch, seen } = wire();
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
  ])(
    'for being passed as %j is not taken from the environment: it would be somebody else’s',
    async (apiToken, what) => {
      const { fetch, seen } = wire();
      const of = client({ fetch, env: { SAMPLE_API_TOKEN: 'the-operators-own' }, apiToken });
      const error = await failure(of.issues.get({ id: '1' }));
      expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
      expect(error.message).toContain(
        `Sample's API token is missing: \`apiToken\` was passed as ${what}, so the environment was not read.`,
      );
      expect(error.hint).toContain('leave `apiToken` out to read it from SAMPLE_API_TOKEN');
      expect(seen).toHaveLength(0);
    },
  );

  test('stops only the calls to the API that needs it', async () => {
    const { fetch } = wireBy(() => ok({ id: '1' }));
    const onlyTrack = client({ fetch, siteId: 's', trackKey: 'key-1' });
    await onlyTrack.people.identify({ id: '1', attributes: {} });
    await onlyTrack.status.get();
    expect(await failure(onlyTrack.issues.get({ id: '1' }))).toMatchObject({ code: 'missing_credentials' });
    const onlyRest = sampleClient({ fetch });
    await onlyRest.issues.get({ id: '1' });
    expect((await failure(onlyRest.people.list())).message).toContain('SAMPLE_SITE_ID');
  });
});

describe('a credential that no header may carry', () => {
  test.each([
    ['a line break', `${secrets.apiToken}\r\nx-evil: 1`],
    ['a NUL', `a\0${secrets.apiToken}`],
    ['a character outside of Latin-1', `${secrets.apiToken}…`],
    ['a zero-width space', `\u200b${secrets.apiToken}`],
  ])('for %s is refused without being shown', (_, apiToken) => {
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
  ])('as a bearer token, for %j in front of it, is refused without being shown', (before, received) => {
    const make = () => sampleClient({ apiToken: `${before}${secrets.apiToken}` });
    expect(make).toThrow(InvalidOptionsError);
    expect(make).toThrow(received);
    expect(make).not.toThrow('canary');
  });

  test('as a password may hold blanks', async () => {
    const { fetch, seen } = wire(ok({}));
    await sampleClient({ fetch, siteId: 's', trackKey: 'two words' }).people.identify({ id: '1', attributes: {} });
    expect(seen[0]?.headers['authorization']).toBe(`Basic ${btoa('s:two words')}`);
  });

  test('for being no text is refused', () => {
    expect(() => sampleClient({ apiToken: 12345 as never })).toThrow(InvalidOptionsError);
    expect(() => sampleClient({ apiToken: { token: 'x' } as never })).toThrow(InvalidOptionsError);
  });
});

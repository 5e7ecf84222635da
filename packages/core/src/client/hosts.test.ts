import { describe, expect, test } from 'vitest';
import { failure, ok, scriptedFetch } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { bearer } from '../auth/static.ts';
import type { Api } from '../define/api.ts';
import type { CredentialField } from '../define/credential-field.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { createClient } from './create-client.ts';
import type { AnyClientOptions } from './create-runtime.ts';

const field = (variable: string, more: Partial<CredentialField> = {}): CredentialField => ({
  variable,
  title: variable.toLowerCase(),
  where: 'Of your account.',
  public: true,
  ...more,
});

const fields = {
  subdomain: field('SUBDOMAIN'),
  shop: field('SHOP', { suffixes: ['.myshop.test'] }),
  tenant: field('TENANT'),
  dataCenter: field('DATA_CENTER', { default: { from: 'apiToken', pattern: /-([a-z]+\d+)$/ } }),
  version: field('VERSION', { default: '2026-01' }),
  account: field('ACCOUNT'),
};

function clientOf(changes: Partial<Api>, options: AnyClientOptions = {}) {
  const scripted = scriptedFetch(ok({ id: '1' }));
  const connector = sampleWith({ auth: bearer('apiToken'), ...changes }, { ...fields });
  const create = () =>
    createClient(connector, { env: {}, apiToken: secrets.apiToken, fetch: scripted.fetch, ...options });
  return { create, seen: scripted.seen };
}

async function urlOf(origins: string, options: AnyClientOptions) {
  const { create, seen } = clientOf({ origins }, options);
  await create().issues.get({ id: '1' });
  return seen[0]?.url;
}

describe('a field of the host', () => {
  test('is filled in', async () => {
    expect(await urlOf('https://{subdomain}.sample.test', { subdomain: 'acme' })).toBe(
      'https://acme.sample.test/issues/1',
    );
  });

  test('is read from the environment', async () => {
    const options = { env: { SUBDOMAIN: 'acme' } };
    expect(await urlOf('https://{subdomain}.sample.test', options)).toBe('https://acme.sample.test/issues/1');
  });

  test('is a whole host where it has suffixes', async () => {
    expect(await urlOf('https://{shop}', { shop: 'acme.myshop.test' })).toBe('https://acme.myshop.test/issues/1');
  });

  test('is read from another field by default', async () => {
    const url = await urlOf('https://{dataCenter}.sample.test', { apiToken: 'tok-canary-us12' });
    expect(url).toBe('https://us12.sample.test/issues/1');
  });

  test.each([
    ['subdomain', 'https://{subdomain}.sample.test', 'https://acme.sample.test/agent', "pass 'acme' alone"],
    ['subdomain', 'https://{subdomain}.sample.test', 'acme.sample.test', "pass 'acme' alone"],
    ['subdomain', 'https://{subdomain}.sample.test', 'evil.test/x', 'pass what stands for `subdomain`'],
    ['subdomain', 'https://{subdomain}.sample.test', 'evil.test#', 'pass what stands for `subdomain`'],
    ['subdomain', 'https://{subdomain}.sample.test', '-acme', 'https://{subdomain}.sample.test'],
    ['shop', 'https://{shop}', 'acme', "pass 'acme.myshop.test' alone"],
    ['shop', 'https://{shop}', 'https://acme.myshop.test/admin', "pass 'acme.myshop.test' alone"],
    ['shop', 'https://{shop}', 'evilmyshop.test', 'pass what stands for `shop`'],
    ['shop', 'https://{shop}', 'acme.myshop.test.evil.test', 'pass what stands for `shop`'],
    ['shop', 'https://{shop}', 'user@acme.myshop.test:99', "pass 'acme.myshop.test' alone"],
  ])('%s of %s is not %s', (name, origins, value, hint) => {
    const { create } = clientOf({ origins }, { [name]: value });
    expect(create).toThrow(InvalidOptionsError);
    expect(create).toThrow(hint);
  });

  test('that is missing is reported by the call, before anything is sent', async () => {
    const { create, seen } = clientOf({ origins: 'https://{subdomain}.sample.test' });
    const error = await failure(create().issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent', retryable: false });
    expect(error.hint).toBe('Pass `subdomain` or set SUBDOMAIN. Of your account.');
    expect(seen).toHaveLength(0);
  });

  test('that is missing is reported by operations without a credential, too', async () => {
    const { create, seen } = clientOf({ origins: 'https://{subdomain}.sample.test' });
    expect(await failure(create().status.get())).toMatchObject({ code: 'missing_credentials' });
    expect(seen).toHaveLength(0);
  });

  test('that would be read from a missing one asks for that one', async () => {
    const { create } = clientOf({ origins: 'https://{dataCenter}.sample.test' }, { apiToken: undefined });
    expect((await failure(create().issues.get({ id: '1' }))).message).toContain('API token is missing');
  });

  test('that is missing is shown by its name in a dry run', async () => {
    const { create } = clientOf({ origins: 'https://{dataCenter}.sample.test' });
    const { data } = await create().issues.get({ id: '1' }, { dryRun: true });
    expect(data.url).toBe('https://{dataCenter}.sample.test/issues/1');
  });

  test('is not needed with an address of the client', async () => {
    const url = await urlOf('https://{subdomain}.sample.test', { baseUrl: { rest: 'http://127.0.0.1:9/proxy' } });
    expect(url).toBe('http://127.0.0.1:9/proxy/issues/1');
  });

  test('is not needed with an executor', async () => {
    const executor = { execute: async () => ({ data: { id: '1' } }) };
    const { create } = clientOf({ origins: 'https://{subdomain}.sample.test' }, { executor });
    expect((await create().issues.get({ id: '1' })).data).toEqual({ id: '1' });
  });

  test('that is no public field is a mistake of the definition', () => {
    expect(() => sampleWith({ origins: 'https://{apiToken}.sample.test' })).toThrow(TypeError);
    expect(() => sampleWith({ headers: { 'x-a': '{unknown}' } })).toThrow("no public credential field 'unknown'");
  });
});

describe('a field of the path', () => {
  test('is one segment', async () => {
    const url = await urlOf('https://api.sample.test/ex/{tenant}', { tenant: 'a b?c' });
    expect(url).toBe('https://api.sample.test/ex/a%20b%3Fc/issues/1');
  });

  test.each(['..', '.', 'a/b', 'a\\b'])('is not %s', (tenant) => {
    expect(clientOf({ origins: 'https://api.sample.test/ex/{tenant}' }, { tenant }).create).toThrow(
      'expected one segment of a path',
    );
  });
});

describe('a header of the API', () => {
  const headers = { 'x-version': '{version}', 'x-account': '{account}', 'x-plain': 'fixed' };
  const sent = async (options: AnyClientOptions) => {
    const { create, seen } = clientOf({ headers }, options);
    await create().issues.get({ id: '1' });
    return seen[0]?.headers;
  };

  test('has the default of its field', async () => {
    expect(await sent({})).toMatchObject({ 'x-version': '2026-01', 'x-plain': 'fixed' });
  });

  test('has what was passed or is in the environment', async () => {
    expect(await sent({ version: '2027-01', env: { ACCOUNT: 'acct_1' } })).toMatchObject({
      'x-version': '2027-01',
      'x-account': 'acct_1',
    });
  });

  test('is left out without a value', async () => {
    expect(await sent({})).not.toHaveProperty('x-account');
  });

  test('is one line', () => {
    expect(clientOf({ headers }, { account: 'a\r\nx-evil: 1' }).create).toThrow('line breaks');
  });
});

describe('two APIs with the same variable for their address', () => {
  const shared: Partial<Api> = {
    baseUrlVariable: 'SAMPLE_TRACK_BASE_URL',
    baseUrlOf: (given) => `${given.replace(/\/$/, '')}/rest`,
  };
  const urlFor = async (options: AnyClientOptions) => {
    const { create, seen } = clientOf(shared, options);
    await create().issues.get({ id: '1' });
    return seen[0]?.url;
  };

  test('derive their own from it, wherever it comes from', async () => {
    expect(await urlFor({ env: { SAMPLE_TRACK_BASE_URL: 'https://own.test' } })).toBe('https://own.test/rest/issues/1');
    expect(await urlFor({ baseUrl: 'https://own.test/' })).toBe('https://own.test/rest/issues/1');
  });

  test('both need one where one of them has it: their credential must not be sent to two hosts', () => {
    expect(() => clientOf(shared, { baseUrl: { track: 'https://own.test' } }).create()).toThrow(
      /baseUrl\.rest: expected an address/,
    );
  });
});

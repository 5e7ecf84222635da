import { describe, expect, it } from 'vitest';
import { sample } from '../../test/sample-connector.ts';
import { mergeSources } from './merge-sources.ts';
import type { CredentialSource, Origin, Variables } from './variables.ts';

const names = {
  flag: 'the command line',
  environment: 'the environment',
  '.env': '/x/.env',
  profile: "the profile 'work'",
};
const from = (origin: Origin, values: Variables, hasTokens = false): CredentialSource => ({
  origin,
  name: names[origin],
  values,
  hasTokens,
});
const merge = (...sources: CredentialSource[]) => mergeSources(sample, sources);

describe('the order of sources', () => {
  it('is theirs, variable by variable, and empty ones are none', () => {
    const { variables, sources } = merge(
      from('environment', { SAMPLE_TOKEN: 'process', SAMPLE_KEY: ' ', SAMPLE_SUBDOMAIN: '' }),
      from('.env', { SAMPLE_TOKEN: 'file', SAMPLE_KEY: 'file', SAMPLE_VERSION: '2', OTHER: 'x' }),
    );
    expect(variables).toEqual({ SAMPLE_TOKEN: 'process', SAMPLE_KEY: 'file', SAMPLE_VERSION: '2' });
    expect(sources).toEqual({ token: 'environment', key: '.env', version: '.env' });
  });

  it('holds for ways to authenticate, whichever the API prefers', () => {
    const oauth = { SAMPLE_CLIENT_ID: 'c', SAMPLE_REFRESH_TOKEN: 'r' };
    expect(merge(from('environment', oauth), from('.env', { SAMPLE_TOKEN: 't' })).variables).toEqual(oauth);
    expect(merge(from('environment', oauth), from('profile', { SAMPLE_TOKEN: 't' })).variables).toEqual(oauth);
    // A flag means its own way, even if it is not complete.
    const { variables } = merge(
      from('flag', { SAMPLE_REFRESH_TOKEN: 'r' }),
      from('environment', { SAMPLE_TOKEN: 't', SAMPLE_CLIENT_ID: 'c' }),
    );
    expect(variables).toEqual(oauth);
  });

  it('fills up one API without touching another', () => {
    const { variables, sources, isComplete } = merge(
      from('environment', { SAMPLE_TOKEN: 't' }),
      from('profile', { SAMPLE_TOKEN: 'old', SAMPLE_KEY: 'k', SAMPLE_REGION: 'eu' }),
    );
    expect(variables).toEqual({ SAMPLE_TOKEN: 't', SAMPLE_KEY: 'k', SAMPLE_REGION: 'eu' });
    expect([sources, isComplete]).toEqual([{ token: 'environment', key: 'profile' }, true]);
  });

  it('lets a profile replace half of a credential by its own whole one', () => {
    const { variables } = merge(
      from('environment', { SAMPLE_CLIENT_ID: 'another app' }),
      from('profile', { SAMPLE_CLIENT_ID: 'c', SAMPLE_REFRESH_TOKEN: 'r' }),
    );
    expect(variables).toEqual({ SAMPLE_CLIENT_ID: 'c', SAMPLE_REFRESH_TOKEN: 'r' });
  });

  it('takes nothing of a profile whose credentials are not needed', () => {
    const all = { SAMPLE_TOKEN: 't', SAMPLE_KEY: 'k' };
    const profile = {
      SAMPLE_TOKEN: 'p',
      SAMPLE_REGION: 'eu',
      SAMPLE_BASE_URL: 'https://proxy.test',
      SAMPLE_VERSION: '1',
    };
    expect(merge(from('environment', all), from('profile', profile, true))).toMatchObject({
      variables: all,
      usesTokens: false,
    });
  });

  it('counts OAuth tokens of a profile as a credential', () => {
    const { usesTokens, sources, variables } = merge(
      from('profile', { SAMPLE_CLIENT_ID: 'c' }, true),
      from('environment', { SAMPLE_TOKEN: 't' }),
    );
    expect([usesTokens, sources['tokens'], variables]).toEqual([true, 'profile', { SAMPLE_CLIENT_ID: 'c' }]);
  });
});

describe('an address from an .env file', () => {
  const address = { SAMPLE_BASE_URL: 'https://stranger.example/x?key=1' };

  it.each([
    ['a credential of the environment', [from('environment', { SAMPLE_TOKEN: 'secret' })], {}],
    ['one that overrides the file', [from('environment', { SAMPLE_TOKEN: 'secret' })], { SAMPLE_TOKEN: 'of-the-file' }],
    ['one of the command line', [from('flag', { SAMPLE_TOKEN: 'secret' })], {}],
  ])('is refused with %s', (_, before, more) => {
    const run = () => merge(...before, from('.env', { ...address, ...more }));
    expect(run).toThrow(/SAMPLE_BASE_URL in \/x\/\.env .* SAMPLE_TOKEN .* comes from the (environment|command line)/);
    expect(run).not.toThrow(/secret/);
  });

  it('is refused with a credential of a profile, and with its tokens', () => {
    expect(() => merge(from('.env', address), from('profile', { SAMPLE_TOKEN: 'secret' }))).toThrow(
      /comes from the profile 'work'/,
    );
    expect(() => merge(from('.env', address), from('profile', { SAMPLE_CLIENT_ID: 'c' }, true))).toThrow(
      /comes from the profile/,
    );
    expect(() => merge(from('profile', { SAMPLE_TOKEN: 'secret' }), from('.env', address))).toThrow(
      /comes from the profile/,
    );
  });

  it('is refused as a part of the address, too', () => {
    const part = from('.env', { SAMPLE_SUBDOMAIN: 'evil' });
    expect(() => merge(from('environment', { SAMPLE_TOKEN: 't' }), part)).toThrow(
      /SAMPLE_SUBDOMAIN in .* SAMPLE_TOKEN/,
    );
    expect(() => merge(part, from('profile', { SAMPLE_TOKEN: 't' }))).toThrow(/SAMPLE_SUBDOMAIN in .* SAMPLE_TOKEN/);
  });

  it('is used with credentials of the same file, and reported without its query', () => {
    const { variables, notes } = merge(from('environment', {}), from('.env', { SAMPLE_TOKEN: 't', ...address }));
    expect(variables['SAMPLE_BASE_URL']).toBe(address.SAMPLE_BASE_URL);
    expect(notes).toEqual(['sending requests to https://stranger.example/x (SAMPLE_BASE_URL in /x/.env)']);
  });

  it('does not matter to another API', () => {
    const other = from('.env', { SAMPLE_EVENTS_URL: 'https://stranger.example' });
    expect(() => merge(from('environment', { SAMPLE_TOKEN: 't' }), other)).not.toThrow();
  });

  it('is overridden by the environment, which may use what the file holds', () => {
    const own = { SAMPLE_BASE_URL: 'https://mine.example' };
    const { variables, notes } = merge(from('environment', own), from('.env', { ...address, SAMPLE_TOKEN: 't' }));
    expect([variables, notes]).toEqual([{ ...own, SAMPLE_TOKEN: 't' }, []]);
  });
});

describe('a credential of a profile', () => {
  const saved = from('profile', { SAMPLE_KEY: 'k', SAMPLE_EVENTS_URL: 'https://proxy.example/' });

  it('is sent to the address that it was saved with', () => {
    const { variables, notes } = merge(from('environment', {}), saved);
    expect(variables['SAMPLE_EVENTS_URL']).toBe('https://proxy.example/');
    expect(notes).toEqual(["sending requests to https://proxy.example/ (SAMPLE_EVENTS_URL in the profile 'work')"]);
    expect(() => merge(from('environment', { SAMPLE_EVENTS_URL: 'https://proxy.example' }), saved)).not.toThrow();
  });

  it.each(['environment', 'flag', '.env'] as const)('is sent to no other address of the %s', (origin) => {
    const other = from(origin, { SAMPLE_EVENTS_URL: 'https://other.example' });
    expect(() => merge(other, saved)).toThrow(/SAMPLE_KEY comes from the profile 'work'/);
    expect(() => merge(other, from('profile', { SAMPLE_KEY: 'k' }))).toThrow(
      /SAMPLE_KEY comes from the profile 'work'/,
    );
  });

  it("is sent to the vendor's own address", () => {
    const own = from('environment', { SAMPLE_EVENTS_URL: 'https://events.eu.sample.test' });
    expect(() => merge(own, from('profile', { SAMPLE_KEY: 'k' }))).not.toThrow();
  });

  it('does not bring its address for another credential', () => {
    const { variables } = merge(from('environment', { SAMPLE_KEY: 'mine' }), saved);
    expect(variables).toEqual({ SAMPLE_KEY: 'mine' });
  });
});

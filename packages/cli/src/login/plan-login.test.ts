import { describe, expect, it } from 'vitest';
import { sample } from '../../test/sample-connector.ts';
import { loginUnits, methodsOf, unitsBy } from './login-ways.ts';
import { planLogin } from './plan-login.ts';
import { readTyped } from './typed-credentials.ts';

const typed = (text: string, { method, known = {} }: { method?: string; known?: Record<string, string> } = {}) => {
  const units = unitsBy(sample, method);
  return planLogin(sample, units, readTyped(sample, units, text, known), known);
};

it('knows the ways to log in', () => {
  expect(
    loginUnits(sample).map(({ apis, ways }) => [apis, ways.map(({ method, fields }) => [method, fields])]),
  ).toEqual([
    [
      ['api'],
      [
        ['token', ['subdomain', 'token']],
        ['browser', ['subdomain', 'clientId']],
        ['refresh-token', ['subdomain', 'clientId', 'refreshToken']],
      ],
    ],
    [['events'], [['key', ['key']]]],
  ]);
  expect(methodsOf(unitsBy(sample, 'refreshToken'))).toEqual(['refresh-token']);
  expect(() => unitsBy(sample, 'password')).toThrow(/no login by 'password'/);
});

describe('text on standard input', () => {
  it('is one secret where one is needed', () => {
    expect(typed('secret\nmore\n', { method: 'key' }).values).toEqual({ key: 'secret' });
    expect(typed('se=cret', { method: 'token', known: { subdomain: 'acme' } }).values).toEqual({
      subdomain: 'acme',
      token: 'se=cret',
    });
  });

  it('is lines with names otherwise', () => {
    const plan = typed('SAMPLE_KEY="k=1"\r\n\r\nexport token = t#2\nSAMPLE_SUBDOMAIN=acme\n');
    expect(plan.values).toEqual({ key: 'k=1', token: 't#2', subdomain: 'acme' });
    expect(plan.ways.map(({ method }) => method)).toEqual(['token', 'key']);
  });

  it('may be a whole .env file', () => {
    const plan = typed('# Of the test account\nSAMPLE_TOKEN=\n  # another\nSAMPLE_KEY=k#1\n');
    expect(plan.values).toEqual({ key: 'k#1' });
  });

  it.each(['QUJDRA==', 'QUJD=', '#hash', 'A1B2', 'a_b=c'])('is the secret %s, which is no variable', (secret) => {
    expect(typed(secret, { method: 'key' }).values).toEqual({ key: secret });
  });

  it.each(['GITHUB_TOKEN=secret-canary', 'key\nGITHUB_TOKEN=secret-canary', 'PASSWORD=secret-canary'])(
    'is no variable of another product where one secret is needed: %j',
    (text) => {
      expect(() => typed(text, { method: 'key' })).toThrow(/standard input/);
      expect(() => typed(text, { method: 'key' })).not.toThrow(/canary/);
    },
  );

  it('may hold a field of a header', () => {
    expect(typed('key=k\nversion=2').values).toEqual({ key: 'k', version: '2' });
  });

  it.each([
    ['', /no credential on standard input/],
    ['secret-canary', /One value is not enough/],
    ['SAMPLE_KEY=k\nsecret-canary', /Line 2 of standard input is not NAME=value/],
    ['SAMPLE_TOKEN=secret-canary', /needs SAMPLE_SUBDOMAIN/],
    ['GITHUB_TOKEN=secret-canary', /Line 1 of standard input is a variable that Sample does not have/],
    ['export GITHUB_TOKEN=secret-canary', /Line 1 .* does not have/],
    ['SAMPLE_KEY=k\n\nGITHUB_TOKEN = secret-canary', /Line 3 .* does not have/],
    ['GITHUB_TOKEN=\nSAMPLE_KEY=secret-canary', /Line 1 .* does not have/],
    ['SAMPLE_EVENTS_URL=https://canary.test\nSAMPLE_KEY=k', /Line 1 .* sets SAMPLE_EVENTS_URL, which is no credential/],
    ['SAMPLE_KEY=k\nSAMPLE_CLIENT_ID=secret-canary', /needs SAMPLE_SUBDOMAIN and SAMPLE_REFRESH_TOKEN/],
  ])('%j is refused without repeating it', (text, why) => {
    expect(() => typed(text)).toThrow(why);
    expect(() => typed(text)).not.toThrow(/canary/);
  });
});

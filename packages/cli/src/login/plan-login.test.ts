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

  it('may hold a field of a header', () => {
    expect(typed('key=k\nversion=2').values).toEqual({ key: 'k', version: '2' });
  });

  it.each([
    ['', /no credential on standard input/],
    ['secret-canary', /One value is not enough/],
    ['SAMPLE_KEY=k\nsecret-canary', /Line 2 of standard input is not NAME=value/],
    ['SAMPLE_TOKEN=secret-canary', /needs SAMPLE_SUBDOMAIN/],
    ['SAMPLE_KEY=k\nSAMPLE_CLIENT_ID=secret-canary', /needs SAMPLE_SUBDOMAIN and SAMPLE_REFRESH_TOKEN/],
  ])('%j is refused without repeating it', (text, why) => {
    expect(() => typed(text)).toThrow(why);
    expect(() => typed(text)).not.toThrow(/canary/);
  });
});

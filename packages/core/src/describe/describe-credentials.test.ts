import { expect, test } from 'vitest';
import { sampleWith } from '../../test/sample.ts';
import { basic } from '../auth/static.ts';
import { describe } from '../describe.ts';

const field = { title: 'field', where: 'Somewhere.', public: true };
const description = describe(
  sampleWith(
    {
      origins: 'https://{shop}',
      headers: { 'x-version': '{version}', 'x-account': '{account}' },
      auth: basic('email'),
    },
    {
      email: { ...field, variable: 'EMAIL' },
      shop: { ...field, variable: 'SHOP', suffixes: ['.myshop.test'] },
      version: { ...field, variable: 'VERSION', default: '2026-01' },
      account: { ...field, variable: 'ACCOUNT' },
      dataCenter: { ...field, variable: 'DATA_CENTER', default: { from: 'email', pattern: /-(\w+)$/ } },
      privateKey: { variable: 'PRIVATE_KEY', title: 'key', where: 'Somewhere.', multiline: true },
    },
  ),
).credentials;

test.each([
  ['email', {}],
  ['shop', { suffixes: ['.myshop.test'] }],
  ['version', { optional: true, default: '2026-01' }],
  ['account', { optional: true }],
  ['dataCenter', { optional: true, default: { from: 'email' } }],
])('of %s, the description has %j', (name, more) => {
  const { variable, title, where, secret, ...rest } = description[name] ?? { secret: true };
  expect([secret, rest]).toEqual([false, more]);
});

test('a secret of several lines is described as one', () => {
  expect(description['privateKey']).toMatchObject({ secret: true, multiline: true });
});

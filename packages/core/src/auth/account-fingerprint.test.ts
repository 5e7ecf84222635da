import { expect, test } from 'vitest';
import { accountFingerprint } from './account-fingerprint.ts';

/** The fingerprint of an account with some credentials. */
const of = (values: Record<string, string>, baseUrl = 'https://api.example.com', names = Object.keys(values)) =>
  accountFingerprint(baseUrl, names, { find: (name) => values[name], need: (name) => values[name] ?? '' });

test('the same credential at the same address is the same account, in every process', async () => {
  // Computed apart from this code, by sha256sum.
  expect(await of({ apiKey: 'key one' })).toBe('b7cad38f100bee95');
});

test('any other credential or address is another', async () => {
  const accounts = await Promise.all([
    of({ apiKey: 'a' }),
    of({ apiKey: 'b' }),
    of({ apiKey: 'a' }, 'https://eu.example.com'),
    of({ token: 'a' }),
    of({ id: 'a', secret: 'b' }),
    of({ id: 'ab', secret: '' }),
    of({ id: 'b', secret: 'a' }),
    of({}, undefined, ['id']),
    of({}),
  ]);
  expect(new Set(accounts).size).toBe(accounts.length);
});

test('nothing but the credentials that an API uses makes an account', async () => {
  expect(await of({ apiKey: 'a', other: 'b' }, undefined, ['apiKey'])).toBe(await of({ apiKey: 'a' }));
});

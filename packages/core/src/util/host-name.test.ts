import { expect, test } from 'vitest';
import { hasHostSuffix, isDnsLabel } from './host-name.ts';

test.each(['a', 'acme', 'Acme-2', '9', 'a'.repeat(63)])('%s is a label', (text) => {
  expect(isDnsLabel(text)).toBe(true);
});

test.each(['', '-acme', 'acme-', 'a.b', 'a_b', 'ä', 'a b', 'a/b', 'a:1', 'a@b', 'a%2e', 'a\n', 'a'.repeat(64)])(
  '%j is no label',
  (text) => {
    expect(isDnsLabel(text)).toBe(false);
  },
);

const suffixes = ['.myshopify.com', '.shopify.test'];

test.each(['acme.myshopify.com', 'ACME.MyShopify.com', 'a.b.myshopify.com', 'acme.shopify.test'])(
  '%s is below a suffix',
  (host) => {
    expect(hasHostSuffix(host, suffixes)).toBe(true);
  },
);

test.each([
  'evilmyshopify.com',
  'myshopify.com',
  '.myshopify.com',
  'myshopify.com.evil.com',
  'evil.com/.myshopify.com',
  'evil.com#.myshopify.com',
  'evil.com\\.myshopify.com',
  'user@acme.myshopify.com',
  'acme.myshopify.com:8443',
  'https://acme.myshopify.com',
  'acme.myshopify.com/admin',
  'acme.myshopify.com.',
  'acme..myshopify.com',
  `${'a.'.repeat(130)}myshopify.com`,
])('%s is not', (host) => {
  expect(hasHostSuffix(host, suffixes)).toBe(false);
});

test('a suffix without its dot is not the end of another name', () => {
  expect(hasHostSuffix('evilmyshopify.com', ['myshopify.com'])).toBe(false);
});

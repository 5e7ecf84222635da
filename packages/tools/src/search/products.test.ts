import { describe, expect, test } from 'vitest';
import type { ToolboxOperation } from '../operations.ts';
import { productsOf, withoutProducts } from './products.ts';

const operation = (id: string, title: string) => ({ source: { id }, title }) as ToolboxOperation; // what is read of it
const operations = [
  operation('customer-io', 'Customer.io'),
  operation('pylon', 'Pylon'),
  operation('linear', 'Linear'),
];
const named = (query: string) => {
  const { rest, isNamed } = withoutProducts(query, productsOf(operations));
  const ids = operations.filter(isNamed).map(({ source }) => source.id);
  return [ids.join(' '), rest.replaceAll(/\s+/g, ' ').trim()];
};

describe('a query names a product', () => {
  test.each([
    ['list open issues in Pylon', 'pylon', 'list open issues in'],
    ['pylon issues', 'pylon', 'issues'],
    ["PYLON's issues", 'pylon', 'issues'],
    ['what is in Customer.io', 'customer-io', 'what is in'],
    ['customer io segments', 'customer-io', 'segments'],
    ['customerio segments', 'customer-io', 'segments'],
    ['customer-io, segments', 'customer-io', ', segments'],
    ['copy a Pylon issue to Linear', 'pylon linear', 'copy a issue to'],
  ])('%s', (query, ids, rest) => {
    expect(named(query)).toEqual([ids, rest]);
  });

  test.each(['pylons', 'who is ann@pylon.com', 'see linear.app/acme', 'customer issues', 'nonlinear'])(
    'which %s does not',
    (query) => {
      expect(named(query)).toEqual(['', query]);
    },
  );

  test('and nothing else', () => {
    expect(named('Pylon')).toEqual(['pylon', 'Pylon']);
  });

  test('which decides nothing where there is no other, or where it names all', () => {
    const only = operations.slice(0, 1);
    expect(only.some(withoutProducts('customer.io segments', productsOf(only)).isNamed)).toBe(false);
    expect(named('customer.io pylon linear issues')[0]).toBe('');
  });
});

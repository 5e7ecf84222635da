import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('readArguments', () => {
  it('parses a complete command line', () => {
    const argv = [
      'customer-io',
      '--title',
      'Customer.io',
      '--origin',
      'https://api.customer.io/',
      '--auth',
      'header:X-Api-Key',
      '--force',
    ];
    expect(readArguments(argv)).toMatchObject({
      name: 'customer-io',
      title: 'Customer.io',
      origin: 'https://api.customer.io',
      auth: { kind: 'header', header: 'X-Api-Key' },
      force: true,
    });
  });

  it.each([
    [['Customer.io'], 'lower case'],
    [['delete'], 'taken'],
    [['a', 'b'], "'b'"],
    [['a', '--origin', 'http://api.example.com'], 'https://'],
    [['a', '--origin', 'https://api.example.com/v1'], 'https://api.example.com,'],
    [['a', '--auth', 'query:key'], 'header:<Name>'],
    [['a', '--title', '`evil`'], 'title'],
    [['a', '--oauth'], '--oauth'],
    [['a', '--openapi', 'a.json', '--graphql', 'a.graphql'], 'not both'],
  ])('rejects %j with an explanation', (argv, why) => expect(() => readArguments(argv)).toThrow(why));

  it('takes the endpoint of a GraphQL API as its origin', () => {
    const argv = [
      'a',
      '--graphql',
      'a.graphql',
      '--origin',
      'https://api.example.com/graphql',
      '--only',
      'issues, teams',
    ];
    expect(readArguments(argv)).toMatchObject({ origin: 'https://api.example.com', only: ['issues', 'teams'] });
    expect(() => readArguments(['a', '--origin', 'https://api.example.com/graphql'])).toThrow('has a path');
  });
});

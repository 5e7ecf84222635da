import { describe, expect, test } from 'vitest';
import type { SearchField } from './filter.ts';
import { fieldIssues, filterIssues, sortIssues } from './validate-filter.ts';

const fields: SearchField[] = [
  { name: 'id', type: 'string' },
  { name: 'state', type: 'string' },
  { name: 'number', type: 'number' },
  { name: 'created_at', type: 'date-time' },
  { name: 'is_disabled', type: 'boolean' },
  { name: 'tags', type: 'array' },
  { name: 'account', type: 'object' },
];

describe('a filter', () => {
  test.each<[string, unknown]>([
    ['one value', { eq: { state: 'new' } }],
    ['null', { eq: { state: null } }],
    ['several operators', { gte: { number: 1 }, lt: { number: 10 } }],
    ['several fields', { eq: { state: 'new', is_disabled: false } }],
    ['a list', { in: { number: [1, 2] } }],
    ['times', { gt: { created_at: '2026-01-31T00:00:00Z' }, lte: { created_at: '2026-02-01' } }],
    ['text', { like: { state: 'n%' }, fuzzy: { state: 'waiting customer' }, keyword: { state: 'new open' } }],
    ['a list that contains a value', { contains: { tags: 'vip' } }],
    ['a list with records', { any: { tags: { eq: { 'any.field': 1 } } } }],
    ['what is inside an object', { eq: { 'account.id': 'a' } }],
    ['nested conditions', { and: [{ or: [{ eq: { id: '1' } }, { eq: { id: '2' } }] }, { not: { eq: { id: '3' } } }] }],
  ])('may have %s', (_, filter) => {
    expect(filterIssues(filter, fields)).toEqual([]);
  });

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'filter', 'a condition such as'],
    ['a list', [{ eq: { id: '1' } }], 'filter', 'a condition such as'],
    ['no condition', {}, 'filter', 'a condition such as'],
    ['an empty operator', { eq: {} }, 'filter.eq', 'a field with its value'],
    ['an unknown operator', { equals: { id: '1' } }, 'filter.equals', 'an operator'],
    ['the name of a method', { constructor: { id: '1' } }, 'filter.constructor', 'an operator'],
    ['an unknown field', { eq: { stat: 'new' } }, 'filter.eq.stat', 'a field that records'],
    ['a number as text', { eq: { number: '5' } }, 'filter.eq.number', 'a number'],
    ['a list with one wrong value', { in: { number: [1, 'two'] } }, 'filter.in.number', 'a number'],
    ['an empty list', { in: { number: [] } }, 'filter.in.number', 'a list of at least one value'],
    ['no time', { gt: { created_at: 'yesterday' } }, 'filter.gt.created_at', 'a time in ISO 8601'],
    ['no words', { keyword: { state: ' ' } }, 'filter.keyword.state', 'text that is not empty'],
    ['an object as value', { eq: { state: { is: 'new' } } }, 'filter.eq.state', 'text, a number'],
    ['not a number', { gt: { number: Number.NaN } }, 'filter.gt.number', 'text or a number'],
    ['no list', { contains: { state: 'new' } }, 'filter.contains.state', 'a field that is a list'],
    ['no list of conditions', { and: { eq: { id: '1' } } }, 'filter.and', 'a list of at least one condition'],
    [
      'an error deep inside',
      { or: [{ eq: { id: '1' } }, { not: { eq: { x: 1 } } }] },
      'filter.or.1.not.eq.x',
      'a field',
    ],
  ])('is invalid with %s', (_, filter, path, expected) => {
    expect(filterIssues(filter, fields)).toEqual([
      expect.objectContaining({ path, expected: expect.stringContaining(expected) }),
    ]);
  });

  test('with the field outside is turned round in the hint', () => {
    const [issue] = filterIssues({ state: { neq: 'new' } }, fields);
    expect(issue?.hint).toBe('the operator is outside and the field inside: { neq: { state: … } }');
  });

  test('with a misspelt name gets the near one', () => {
    expect(filterIssues({ eq: { created_ad: '2026-01-01' } }, fields)[0]?.hint).toBe("did you mean 'created_at'?");
    expect(filterIssues({ equal: { id: '1' } }, fields)[0]?.hint).toContain('eq');
  });

  test('may name any field where the fields are not known, and none deeper than 20 conditions', () => {
    expect(filterIssues({ eq: { whatever: 1 } })).toEqual([]);
    let deep: object = { eq: { id: '1' } };
    for (let depth = 0; depth < 100_000; depth++) deep = { not: deep };
    expect(filterIssues(deep)).toEqual([expect.objectContaining({ received: 'more' })]);
  });
});

describe('an order', () => {
  test('has one field in each part', () => {
    expect(sortIssues([{ created_at: 'desc' }, { id: 'asc' }], fields)).toEqual([]);
    expect(sortIssues([{ created_at: 'desc', id: 'asc' }], fields)[0]).toMatchObject({ path: 'sort.0' });
    expect(sortIssues([{}], fields)[0]).toMatchObject({ path: 'sort.0' });
    expect(sortIssues({ created_at: 'desc' }, fields)[0]).toMatchObject({ path: 'sort' });
  });

  test('names a field and a direction that there is', () => {
    expect(sortIssues([{ created: 'desc' }], fields)[0]).toMatchObject({
      path: 'sort.0.created',
      hint: "did you mean 'created_at'?",
    });
    expect(sortIssues([{ id: 'DESC' }], fields)[0]).toMatchObject({ expected: "'asc' or 'desc'" });
  });
});

test('a selection has only fields that there are', () => {
  expect(fieldIssues(['id', 'account.id'], fields)).toEqual([]);
  expect(fieldIssues(['id', 'stat'], fields)).toMatchObject([{ path: 'fields.1', hint: "did you mean 'state'?" }]);
});

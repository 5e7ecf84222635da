import { describe, expect, it } from 'vitest';
import type { StoredEntity } from '../hosted/operation.ts';
import { conditionOf } from './filter.ts';
import { sorted } from './sort.ts';

const entity: StoredEntity = {
  fields: {
    name: 'string',
    size: 'number',
    open: 'boolean',
    made: 'date-time',
    tags: 'array',
    parts: 'array',
    owner: 'object',
  },
};

const records = [
  {
    name: 'Billing page is slow',
    size: 3,
    open: true,
    made: '2026-01-01T00:00:00Z',
    tags: ['a', 'b'],
    owner: { id: 1 },
  },
  {
    name: 'Slow login',
    size: 10,
    open: false,
    made: '2026-02-01T00:00:00.000Z',
    tags: [],
    parts: [{ kind: 'x', n: 1 }],
  },
  {
    name: 'Export',
    size: null,
    open: null,
    tags: ['b'],
    parts: [
      { kind: 'x', n: 2 },
      { kind: 'y', n: 1 },
    ],
  },
];

const found = (filter: object) => {
  const matches = conditionOf(entity, filter);
  return records.flatMap((record, index) => (matches(record) ? [index] : []));
};

describe('a filter', () => {
  it.each([
    [{ eq: { size: 3 } }, [0]],
    [{ eq: { size: null } }, [2]],
    [{ eq: { open: false } }, [1]],
    [{ eq: { made: '2026-02-01T01:00:00+01:00' } }, [1]],
    [{ neq: { size: 3 } }, [1, 2]],
    [{ gt: { size: 3 } }, [1]],
    [{ gte: { size: 3 }, lt: { size: 10 } }, [0]],
    [{ lte: { size: 10 } }, [0, 1]],
    [{ gt: { made: '2026-01-15T00:00:00Z' } }, [1]],
    [{ in: { size: [10, 11] } }, [1]],
    [{ in: { name: ['Export', 'Slow login'] } }, [1, 2]],
    [{ like: { name: '%slow%' } }, [0, 1]],
    [{ like: { name: 'slow%' } }, [1]],
    [{ like: { name: 'login' } }, [1]],
    [{ like: { name: 'a.b' } }, []],
    [{ fuzzy: { name: 'BILL slow' } }, [0]],
    [{ fuzzy: { name: 'slow billing' } }, []],
    [{ keyword: { name: 'export login' } }, [1, 2]],
    [{ keyword: { name: 'log' } }, []],
    [{ contains: { tags: 'b' } }, [0, 2]],
    [{ any: { parts: { eq: { kind: 'x' }, gt: { n: 1 } } } }, [2]],
    [{ any: { parts: { or: [{ eq: { kind: 'y' } }, { not: { eq: { kind: 'x' } } }] } } }, [2]],
    [{ eq: { 'owner.id': 1 } }, [0]],
    [{ and: [{ contains: { tags: 'b' } }, { eq: { open: true } }] }, [0]],
    [{ or: [{ eq: { size: 3 } }, { eq: { size: 10 } }] }, [0, 1]],
    [{ or: [] }, []],
    [{ not: { contains: { tags: 'b' } } }, [1]],
    [{ eq: { size: 3, open: true } }, [0]],
    [{ eq: { size: 3, open: false } }, []],
    [{}, [0, 1, 2]],
  ])('%j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it.each([
    { eq: { other: 1 } },
    { eq: { 'name.x': 1 } },
    { eq: 1 },
    { and: {} },
    { near: { name: 'x' } },
    { in: { size: 3 } },
  ])('%j is rejected', (filter) => {
    expect(() => conditionOf(entity, filter)).toThrow(expect.objectContaining({ status: 422 }));
  });
});

describe('an order', () => {
  const order = (sort: unknown) => sorted(entity, records, sort).map((record) => records.indexOf(record as never));

  it('compares by the first field first, and puts missing values last', () => {
    expect(order([{ size: 'desc' }])).toEqual([1, 0, 2]);
    expect(order([{ size: 'asc' }])).toEqual([0, 1, 2]);
    expect(order([{ made: 'desc' }, { name: 'asc' }])).toEqual([1, 0, 2]);
    expect(order(undefined)).toEqual([0, 1, 2]);
  });

  it.each([[[{ size: 'up' }]], [[{ other: 'asc' }]], ['size'], [['size']]])('%j is rejected', (sort) => {
    expect(() => order(sort)).toThrow(expect.objectContaining({ status: 422 }));
  });
});

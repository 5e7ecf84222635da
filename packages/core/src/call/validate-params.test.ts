import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sample } from '../../test/sample.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import type { Issue } from '../errors/issue.ts';
import { resolveOperation } from './resolve-operation.ts';
import { validateParams } from './validate-params.ts';

/** Returns the issues of parameters of an operation. */
function issuesOf(action: string, params: unknown, entity = 'issues'): readonly Issue[] {
  try {
    validateParams(resolveOperation(sample, entity, action), params);
  } catch (error) {
    if (InvalidParamsError.isInstance(error)) {
      expect(error).toMatchObject({ outcome: 'not_sent', retryable: false, entity, action });
      return error.issues;
    }
    throw error;
  }
  return [];
}

test('valid parameters are sent unchanged', () => {
  const params = { title: 'x', priority: 'low', conditions: [{ operator: 'equals' }], extra: { a: [1] } };
  expect(validateParams(resolveOperation(sample, 'issues', 'create'), params)).toEqual(params);
  expect(validateParams(resolveOperation(sample, 'issues', 'list'), undefined)).toEqual({});
});

describe('an unknown parameter', () => {
  test('is rejected with the nearest known one', () => {
    expect(issuesOf('list', { stat: ['open'] })).toEqual([
      { path: 'stat', expected: 'a known parameter', received: "'stat'", hint: "did you mean 'states'?" },
    ]);
  });

  test('is rejected with all known ones when none is near', () => {
    expect(issuesOf('get', { id: '1', zzzzzz: 1 })).toMatchObject([{ path: 'zzzzzz', hint: 'there is: id' }]);
  });

  test('is rejected inside another parameter, with the names that are known there', () => {
    expect(issuesOf('create', { title: 'x', conditions: [{ operator: 'equals', value: ['a'] }] })).toEqual([
      {
        path: 'conditions.0.value',
        expected: 'a known parameter',
        received: "'value'",
        hint: "did you mean 'values'?",
      },
    ]);
  });

  test('is recognized as the vendor’s own name for a parameter that has another name here', () => {
    expect(issuesOf('list', { query: 'x' })).toMatchObject([{ path: 'query', expected: 'a known parameter' }]);
  });
});

test('a missing parameter is named with its expected type', () => {
  expect(issuesOf('create', {})).toEqual([
    { path: 'title', expected: 'string', received: 'nothing', hint: 'it is required' },
  ]);
  expect(issuesOf('create', { title: 'x', conditions: [{}] })).toMatchObject([
    { path: 'conditions.0.operator', received: 'nothing', hint: 'it is required' },
  ]);
});

test.each<[string, Record<string, unknown>, Partial<Issue>]>([
  ['another type', { title: 5 }, { path: 'title', expected: 'string', received: '5' }],
  ['null', { title: null }, { path: 'title', expected: 'string', received: 'null' }],
  ['an array for text', { title: [] }, { path: 'title', expected: 'string', received: 'a list' }],
  [
    'an unknown choice',
    { title: 'x', conditions: [{ operator: 'equal' }] },
    { path: 'conditions.0.operator', received: '"equal"', hint: "did you mean 'equals'?" },
  ],
  [
    'another type deep inside',
    { title: 'x', conditions: [{ operator: 'equals' }, { operator: 'equals', values: ['a', 1] }] },
    { path: 'conditions.1.values.1', expected: 'string', received: '1' },
  ],
])('%s is rejected at its path', (_, params, issue) => {
  expect(issuesOf('create', params)).toMatchObject([issue]);
});

test('a number out of range is rejected with the range', () => {
  expect(issuesOf('list', { limit: 101 })).toMatchObject([{ path: 'limit', received: '101' }]);
  expect(issuesOf('list', { limit: 101 })[0]?.expected).toContain('100');
  expect(issuesOf('list', { limit: 0 })[0]?.expected).toContain('1');
});

test('a value that fits none of several types is rejected at its path', () => {
  const issues = issuesOf('create', { title: 'x', priority: true });
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(issue).toMatchObject({ path: 'priority', received: 'true' });
});

describe('a union of several kinds', () => {
  const time = v.pipe(v.string(), v.isoTimestamp());
  const range = v.strictObject({ lt: v.optional(time), gt: v.optional(time) });
  const due = v.union([time, range, v.array(time), v.strictObject({ from: v.optional(time), lt: v.optional(time) })]);
  const resolved = resolveOperation(sample, 'issues', 'create');
  const input = v.strictObject({ due: v.optional(due) });
  const issuesOfDue = (value: unknown): readonly string[] => {
    try {
      validateParams({ ...resolved, operation: { ...resolved.operation, input } }, { due: value });
    } catch (error) {
      if (InvalidParamsError.isInstance(error)) return error.issues.map(({ path, received }) => `${path}: ${received}`);
      throw error;
    }
    return [];
  };

  test.each<[string, unknown, string]>([
    ['an object', { lt: 'tomorrow' }, 'due.lt: "tomorrow"'],
    ['a list', [1], 'due.0: 1'],
    ['a text', 'tomorrow', 'due: "tomorrow"'],
  ])('says once what is wrong in %s', (_, value, issue) => {
    expect(issuesOfDue(value)).toEqual([issue]);
  });

  test('names all kinds where the value is of none', () => {
    expect(new Set(issuesOfDue(5))).toEqual(new Set(['due: 5']));
  });
});

test('all issues are reported together', () => {
  const issues = issuesOf('create', { priority: true, conditions: [{ operator: 1 }], titel: 'x' });
  expect(new Set(issues.map(({ path }) => path))).toEqual(
    new Set(['title', 'priority', 'conditions.0.operator', 'titel']),
  );
});

test.each(['list', 5, true, [1]])('parameters that are not an object are rejected: %j', (params) => {
  expect(issuesOf('get', params).length).toBeGreaterThan(0);
});

test.each<[unknown, string]>([
  [[], ''],
  [{ title: 'x', conditions: [['equals']] }, 'conditions.0'],
])('an array where an object is expected is rejected as an array: %j', (params, path) => {
  expect(issuesOf('create', params)).toEqual([{ path, expected: 'an object', received: 'an array' }]);
});

test('one item in place of a list is rejected with a hint', () => {
  expect(issuesOf('list', { states: 'open' })).toMatchObject([
    { path: 'states', expected: 'a list', hint: 'put it into a list: [ … ]' },
  ]);
});

test('a long value is not repeated in full', () => {
  const [issue] = issuesOf('list', { limit: 'x'.repeat(1000) });
  expect(issue?.received.length).toBeLessThan(100);
});

describe('__proto__ is rejected as a name', () => {
  const nest = (depth: number) => {
    let value: unknown = JSON.parse('{"__proto__": {"admin": true}}');
    for (let i = 0; i < depth; i++) value = { a: value };
    return value;
  };

  test.each<[string, unknown, string]>([
    ['at the top', JSON.parse('{"title": "x", "__proto__": {"a": 1}}'), '__proto__'],
    ['inside free-form data', { title: 'x', extra: JSON.parse('{"a": {"__proto__": 1}}') }, 'extra.a.__proto__'],
    ['inside a list', { title: 'x', extra: { a: [{}, JSON.parse('{"__proto__": 1}')] } }, 'extra.a.1.__proto__'],
    ['at any depth', { title: 'x', extra: nest(100) }, `extra${'.a'.repeat(100)}.__proto__`],
  ])('%s', (_, params, path) => {
    expect(issuesOf('create', params)).toMatchObject([{ path }]);
  });
});

describe('names that JavaScript objects inherit', () => {
  test('are valid names in data', () => {
    const params = {
      title: 'x',
      extra: { constructor: 'Ferrari', prototype: { constructor: 'v2' }, list: [{ constructor: 1 }] },
    };
    const sent = validateParams(resolveOperation(sample, 'issues', 'create'), params);
    expect(JSON.parse(JSON.stringify(sent))).toEqual(JSON.parse(JSON.stringify(params)));
    expect(Object.hasOwn(sent['extra'] as object, 'constructor')).toBe(true);
  });

  test('are unknown where names are known', () => {
    expect(issuesOf('create', { title: 'x', constructor: 1 })).toMatchObject([
      { path: 'constructor', expected: 'a known parameter' },
    ]);
  });
});

test('thousands of invalid items are counted, and twenty are explained', () => {
  const conditions = Array.from({ length: 5000 }, (_, index) => ({ operator: `wrong${index}` }));
  const params = { title: 'x', conditions };
  expect(issuesOf('create', params)).toHaveLength(20);
  expect(() => validateParams(resolveOperation(sample, 'issues', 'create'), params)).toThrow(
    /5000 invalid parameters.*4980 more are not listed/s,
  );
});

import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import * as core from '../index.ts';
import { ConnectorError, type ErrorDetails } from './connector-error.ts';

interface ErrorClass {
  new (details: ErrorDetails & { what: string; issues: [] }): ConnectorError;
  isInstance(value: unknown): boolean;
}

/** Every error class that the package exports, including any that are added. */
const classes = Object.entries(core).filter(
  ([, value]) => typeof value === 'function' && value.prototype instanceof ConnectorError,
) as unknown as [string, ErrorClass][];

const details = {
  message: 'It broke.',
  what: 'It broke',
  issues: [] as [],
  hint: 'Mend it.',
  outcome: 'unknown',
  retryable: true,
  retryAfterMs: 1500,
  status: 418,
  vendorCode: 'teapot',
  requestId: 'r-1',
  connector: 'sample',
  entity: 'issues',
  action: 'list',
} as const;

/** The same classes as another copy of the package defines them in the same process. */
vi.resetModules();
const copy: Record<string, unknown> = await import('../index.ts');

test('the package exports errors, each with its own code', () => {
  expect(classes.length).toBeGreaterThan(14);
  expect(new Set(classes.map(([, Class]) => new Class(details).code)).size).toBe(classes.length);
});

describe.each(classes)('%s', (name, Class) => {
  const error = new Class(details);

  test('is recognized by its name and its base class', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(Class.isInstance(error)).toBe(true);
    expect(ConnectorError.isInstance(error)).toBe(true);
    expect(Symbol.for(`agent-connectors.error.${name}`) in error).toBe(true);
  });

  test('is not recognized as another class, and another is not recognized as it', () => {
    const others = classes.filter(([other]) => other !== name);
    expect(others.filter(([, Other]) => Other.isInstance(error))).toEqual([]);
    for (const value of [null, undefined, 'x', 5, {}, new Error('x'), { code: error.code, name }]) {
      expect(Class.isInstance(value)).toBe(false);
    }
  });

  test('is recognized across copies of the package, where instanceof fails', () => {
    const Other = copy[name] as ErrorClass;
    expect(Other).not.toBe(Class);
    const theirs = new Other(details);
    expect(theirs instanceof Class).toBe(false);
    expect(Class.isInstance(theirs)).toBe(true);
    expect(ConnectorError.isInstance(theirs)).toBe(true);
    expect(Other.isInstance(error)).toBe(true);
  });

  test('says what happened and then what to do', () => {
    expect(error.message).toMatch(/^It broke.*\. Mend it\.$/);
  });

  test('serializes to JSON with all its fields, and with the hint once', () => {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      code: error.code,
      message: expect.not.stringContaining('Mend it'),
      hint: 'Mend it.',
      outcome: 'unknown',
      retryable: true,
      retryAfterMs: 1500,
      status: 418,
      vendorCode: 'teapot',
      requestId: 'r-1',
      connector: 'sample',
      entity: 'issues',
      action: 'list',
    });
  });

  test('serializes to JSON without missing fields, cause and stack', () => {
    const { message, what, issues } = details;
    const json = JSON.parse(JSON.stringify(new Class({ message, what, issues, cause: new Error('inner') })));
    expect(
      Object.keys(json)
        .filter((key) => key !== 'issues')
        .sort(),
    ).toEqual(['code', 'message', 'outcome', 'retryable']);
    expect(json).toMatchObject({ outcome: 'not_sent', retryable: false });
  });

  test('is printed with its name, message and code', () => {
    const printed = inspect(error);
    expect(printed).toContain(`${name}: It broke`);
    expect(printed).toContain(`code: '${error.code}'`);
  });
});

test('errors about parameters and options list the issues in the message and in JSON', () => {
  const issues = [
    { path: 'a.0', expected: 'string', received: '5', hint: "did you mean 'b'?" },
    { path: '', expected: 'object', received: 'null' },
  ];
  for (const Class of [core.InvalidParamsError, core.InvalidOptionsError]) {
    const error = new Class({ what: 'x', issues });
    expect(error.message).toBe(
      "x: a.0: expected string, received 5 (did you mean 'b'?); params: expected object, received null.",
    );
    expect(error.toJSON().issues).toEqual(issues);
  }
});

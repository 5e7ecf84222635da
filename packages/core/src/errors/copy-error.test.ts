import { inspect, types } from 'node:util';
import { expect, test } from 'vitest';
import { ConnectorError } from './connector-error.ts';
import { copyError } from './copy-error.ts';
import { InvalidParamsError } from './invalid-params-error.ts';
import { ServerError } from './server-error.ts';

const cause = new TypeError('fetch failed');
const error = new ServerError({
  message: 'It is down.',
  hint: 'Wait.',
  outcome: 'rejected',
  status: 503,
  retryAfterMs: 5,
  cause,
});

test('a copy is another error of the same class with the same contents', () => {
  const copy = copyError(error);
  expect(copy).not.toBe(error);
  expect(copy).toBeInstanceOf(ServerError);
  expect([ServerError.isInstance(copy), ConnectorError.isInstance(copy), types.isNativeError(copy)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(copy.toJSON()).toEqual(error.toJSON());
  expect(copy).toMatchObject({ name: 'ServerError', message: error.message, stack: error.stack, cause });
  expect(inspect(copy)).toBe(inspect(error));
});

test('changes to a copy do not affect the original', () => {
  const copy = copyError(error);
  copy.entity = 'issues';
  expect(error.entity).toBeUndefined();
});

test('the stack begins with the message of the copy', () => {
  const copy = copyError(error, { message: 'It is down. Wait. The file is there.', hint: 'Wait. The file is there.' });
  expect(inspect(copy)).toContain('ServerError: It is down. Wait. The file is there.\n');
  expect(inspect(error)).not.toContain('The file is there.');
});

test('fields of single classes are copied as well', () => {
  const issues = [{ path: 'title', expected: 'string', received: 'nothing' }];
  const copy = copyError(new InvalidParamsError({ what: 'It does not fit', issues }));
  expect(copy.issues).toEqual(issues);
  expect(copy.toJSON()).toMatchObject({ code: 'invalid_params', issues });
});

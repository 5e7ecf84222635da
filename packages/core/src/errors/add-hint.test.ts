import { expect, test } from 'vitest';
import { addHint } from './add-hint.ts';
import { NotFoundError } from './not-found-error.ts';

test('the error of a step says how to continue, and the original error stays unchanged', () => {
  const error = new NotFoundError({ message: 'It is gone.', hint: 'List them.', outcome: 'rejected', status: 404 });
  const hinted = addHint(error, 'The file is uploaded: attach it.');
  expect(NotFoundError.isInstance(hinted)).toBe(true);
  expect(hinted).toMatchObject({
    message: 'It is gone. List them. The file is uploaded: attach it.',
    hint: 'List them. The file is uploaded: attach it.',
    status: 404,
  });
  expect(error).toMatchObject({ message: 'It is gone. List them.', hint: 'List them.' });
});

test('an error without a hint gets one, and other errors stay unchanged', () => {
  expect(addHint(new NotFoundError({ message: 'It is gone.' }), 'Start over.')).toMatchObject({ hint: 'Start over.' });
  const other = new TypeError('no');
  expect(addHint(other, 'Start over.')).toBe(other);
  expect(other.message).toBe('no');
});

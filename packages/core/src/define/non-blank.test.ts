import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { NonBlank } from './non-blank.ts';

test.each([
  ['', 'Expected text that is not empty'],
  [' ', 'Expected text that is not blank'],
  ['\t\n\u00a0\u3000', 'Expected text that is not blank'],
])('%j is rejected', (text, message) => {
  expect(v.safeParse(NonBlank, text).issues).toMatchObject([{ message }]);
});

test.each(['0', ' a ', '日本'])('%j is accepted unchanged', (text) => {
  expect(v.parse(NonBlank, text)).toBe(text);
});

test('the JSON Schema requires text that is not blank', () => {
  expect(toJsonSchema(NonBlank)).toMatchObject({ type: 'string', pattern: '\\S' });
});

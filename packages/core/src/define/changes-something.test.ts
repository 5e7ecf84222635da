import * as v from 'valibot';
import { expect, test } from 'vitest';
import { changesSomething } from './changes-something.ts';

const Update = v.pipe(
  v.strictObject({ id: v.string(), title: v.optional(v.nullable(v.string())) }),
  changesSomething('id'),
);

test.each([{ id: '1' }, { id: '1', title: undefined }])('%j changes nothing and is rejected', (input) => {
  expect(v.safeParse(Update, input).issues).toMatchObject([{ message: 'Expected at least one field to change' }]);
});

test.each([null, ''])('a field that is cleared (%j) is changed', (title) => {
  expect(v.is(Update, { id: '1', title })).toBe(true);
});

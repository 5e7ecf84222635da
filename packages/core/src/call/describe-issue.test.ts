import { expect, test } from 'vitest';
import { inWords } from './describe-issue.ts';

test.each([
  ['string', 'string'],
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['("open" | "closed")', "'open' or 'closed'"],
  ['("a" | "b" | "c")', "'a', 'b' or 'c'"],
  ['(number | string)', 'number or string'],
])('%s is %s in words', (expects, words) => {
  expect(inWords(expects)).toBe(words);
});

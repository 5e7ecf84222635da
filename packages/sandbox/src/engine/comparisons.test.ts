import { expect, it } from 'vitest';
import { anyOf, containsAnyOf, containsWords, isSet, not, ordered, rankByWords } from './comparisons.ts';

it('compares the values of a field with operands', () => {
  expect(anyOf(['a', 'b'])(['b', 'c'])).toBe(true);
  expect(not(anyOf)(['a'])(['a'])).toBe(false);
  expect(not(anyOf)(['a'])([])).toBe(true);
  expect(containsAnyOf(['ORK'])(['work'])).toBe(true);
  expect([isSet([])([]), isSet([])(['x'])]).toEqual([false, true]);
});

it('compares numbers and times', () => {
  const isAbove = ordered((value, [bound = 0]) => value > bound, Number);
  expect([isAbove(['3'])(['4']), isAbove(['3'])(['3']), isAbove(['3'])([])]).toEqual([true, false, false]);
  const strict = ordered(
    () => true,
    Date.parse,
    () => {
      throw new Error('no time');
    },
  );
  expect(() => strict(['yesterday'])).toThrow('no time');
});

it('matches texts by words', () => {
  expect(containsWords('b  A')(['an apple', null, 'Bread'])).toBe(true);
  expect(containsWords('pear')(['an apple'])).toBe(false);
  expect(containsWords(undefined)([])).toBe(true);
});

it('ranks records by the number of words that occur', () => {
  const texts = ['late webhooks', 'webhooks arrive twice', 'invoices'];
  expect(rankByWords(texts, 'Webhooks that arrive', String)).toEqual([texts[1], texts[0]]);
  expect(rankByWords(texts, 'a', String)).toEqual(texts);
});

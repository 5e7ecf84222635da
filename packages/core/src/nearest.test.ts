import { expect, test } from 'vitest';
import { nearest, suggestion } from './nearest.ts';

const names = ['issues', 'accounts', 'job_postings', 'custom_fields', 'start_time', 'end_time', 'readOnly'];

test.each([
  ['issue', 'issues'],
  ['ISSUES', 'issues'],
  ['isseus', 'issues'],
  ['jobPosting', 'job_postings'],
  ['job-postings', 'job_postings'],
  ['fields', 'custom_fields'],
  ['startTime', 'start_time'],
  ['starttme', 'start_time'],
  ['read_only', 'readOnly'],
])('%s is nearest to %s', (wrong, right) => {
  expect(nearest(wrong, names)).toBe(right);
});

test.each(['', 'xyzzy', 'quantum'])('%j is near to nothing', (name) => {
  expect(nearest(name, names)).toBeUndefined();
});

test('a very long name is compared in no time', () => {
  expect(nearest('x'.repeat(1_000_000), names)).toBeUndefined();
});

test('what is near to nothing is answered with what there is, shortened', () => {
  expect(suggestion('xyzzy', ['a', 'b'])).toBe('there is: a, b');
  expect(suggestion('xyzzy', [])).toBe('there are none');
  const many = Array.from({ length: 25 }, (_, i) => `name${i}`);
  expect(suggestion('zzzzzzzzzzzz', many)).toMatch(/name19, and 5 more$/);
});

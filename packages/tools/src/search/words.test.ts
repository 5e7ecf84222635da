import { expect, test } from 'vitest';
import { tokenize, tokenizeAll } from './words.ts';

test('words become stems, so that their forms match', () => {
  expect(tokenize('rejecting candidates')).toEqual(tokenize('rejected candidate'));
});

test('words that every request has are left out', () => {
  expect(tokenize('Can you please show me which of the tickets are overdue?')).toEqual(
    tokenize('show tickets overdue'),
  );
});

test('a request of such words alone keeps them', () => {
  expect(tokenize('who is it')).toEqual(['who', 'is', 'it']);
});

test('accessors and IDs are split into words', () => {
  expect(tokenize('jobPostings')).toEqual(tokenize('job postings'));
  expect(tokenize('job_postings.list')).toEqual(tokenize('job postings list'));
});

test('letters of all languages are words', () => {
  expect(tokenize('Überfällige Rechnungen 請求書')).toHaveLength(3);
});

test('for actions, all words count', () => {
  expect(tokenizeAll('how many are there')).toEqual(['how', 'mani', 'ar', 'there']);
});

test('addresses of people and pages say nothing about an operation', () => {
  expect(tokenize('refund jane.doe@example.com, see https://example.com/orders/1')).toEqual(tokenize('refund see'));
});

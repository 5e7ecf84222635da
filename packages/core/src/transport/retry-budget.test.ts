import { expect, test } from 'vitest';
import { createRetryBudget } from './retry-budget.ts';

const takeAll = (budget: ReturnType<typeof createRetryBudget>, reason: 'transient' | 'throttled') => {
  let taken = 0;
  while (budget.take(reason)) taken++;
  return taken;
};

test('retries after a vendor asked to wait cost less than those after a failure', () => {
  expect(takeAll(createRetryBudget(), 'transient')).toBe(35);
  expect(takeAll(createRetryBudget(), 'throttled')).toBe(100);
});

test('a retry that succeeds is refunded, and any successful response adds a little', () => {
  const budget = createRetryBudget();
  takeAll(budget, 'transient');
  takeAll(budget, 'throttled');
  budget.succeeded(2);
  expect(takeAll(budget, 'transient')).toBe(2);
  for (let i = 0; i < 14; i++) budget.succeeded(0);
  expect(takeAll(budget, 'transient')).toBe(1);
});

test('the budget never grows beyond its initial size', () => {
  const budget = createRetryBudget();
  for (let i = 0; i < 1000; i++) budget.succeeded(2);
  expect(takeAll(budget, 'transient')).toBe(35);
});

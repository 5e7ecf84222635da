import { expect, it } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

it('accepts requests again when the oldest one leaves the window', () => {
  let time = 1_000_000;
  const limiter = createRateLimiter(() => new Date(time));
  const limit = { bucket: 'b', requests: 2, windowMs: 60_000 };
  expect(limiter.take('k', limit)).toBe(0);
  time += 20_500;
  expect(limiter.take('k', limit)).toBe(0);
  expect(limiter.take('k', limit)).toBe(40);
  expect(limiter.take('other', limit)).toBe(0);
  expect(limiter.take('k', { ...limit, bucket: 'c' })).toBe(0);
  time += 39_500;
  expect(limiter.take('k', limit)).toBe(0);
  expect(limiter.take('k', limit)).toBe(21);
});

import { expect, it } from 'vitest';
import { createIdempotencyKeys } from './idempotency.ts';

it('replays the first response, rejects other parameters and keeps keys apart', () => {
  const keys = createIdempotencyKeys<number>();
  let calls = 0;
  const respond = () => {
    calls += 1;
    return calls;
  };
  expect(keys.respond('a', 'x=1', respond)).toEqual({ kind: 'first', response: 1 });
  expect(keys.respond('a', 'x=1', respond)).toEqual({ kind: 'replayed', response: 1 });
  expect(keys.respond('a', 'x=2', respond)).toEqual({ kind: 'conflict' });
  expect(keys.respond('b', 'x=2', respond)).toEqual({ kind: 'first', response: 2 });
});

it('does not use up a key whose request failed', () => {
  const keys = createIdempotencyKeys<string>();
  const fail = () => {
    throw new Error('invalid');
  };
  expect(() => keys.respond('a', 'x=1', fail)).toThrow('invalid');
  expect(keys.respond('a', 'x=2', () => 'fine')).toEqual({ kind: 'first', response: 'fine' });
});

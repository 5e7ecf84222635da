import { expect, it } from 'vitest';
import * as exported from './connector-exports.ts';
import * as core from './index.ts';

/** A rate limiter throws it to the runtime, which throws a `RateLimitError` in its place. */
const internal = ['WaitTooLongError'];

it('every error that a call can throw is re-exported by connectors', () => {
  const errors = Object.keys(core).filter((name) => /^[A-Z]\w*Error$/.test(name) && !internal.includes(name));
  expect(errors.length).toBeGreaterThan(15);
  expect(errors.filter((name) => !(name in exported))).toEqual([]);
});

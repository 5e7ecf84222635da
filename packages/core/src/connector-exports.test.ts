import { expect, it } from 'vitest';
import * as exported from './connector-exports.ts';
import * as core from './index.ts';

/** What a rate limiter throws to the runtime, which answers it as a `RateLimitError`. */
const internal = ['WaitTooLongError'];

it('every error that a call can throw is among what connectors re-export', () => {
  const errors = Object.keys(core).filter((name) => name.endsWith('Error') && !internal.includes(name));
  expect(errors.length).toBeGreaterThan(15);
  expect(errors.filter((name) => !(name in exported))).toEqual([]);
});

import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

// No test reaches a network but the sandbox on this machine, and none leaves an expected request behind. For every file of the
// package: they share their modules, so that a module could do this for the first of them alone.
beforeEach(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost):/);
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

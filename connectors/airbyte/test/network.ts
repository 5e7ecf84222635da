import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

// Allows connections to the sandbox on this machine only, and fails tests that leave expected requests behind. Runs for
// every test file: the files share their modules, so code at module level would run for the first file only.
beforeEach(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost):/);
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

// No test reaches a network except the sandbox on this machine, and none leaves an expected request unused. This runs
// for every file of the package: the files share their modules, so a module would run it only for the first file.
beforeEach(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost):/);
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

// Tests can reach only the sandbox on this machine, and must send every expected request. This runs for every test file: test
// files share their modules, so a module would run it for the first file only.
beforeEach(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost):/);
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

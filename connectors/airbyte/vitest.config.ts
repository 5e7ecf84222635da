import { testConfig } from '@agent-connectors/build/vitest';

// The test setup searches everything that the tests print, throw or return for the credentials that they use.
export default testConfig({
  // No test changes module state. Sharing modules between files halves the run time.
  isolate: false,
  setupFiles: ['../../packages/core/test/leaks.ts', './test/network.ts'],
});

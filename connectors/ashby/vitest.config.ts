import { testConfig } from '@agent-connectors/build/vitest';

// Everything that the tests print or throw is searched for the credentials they use.
export default testConfig({
  // Tests leave no state in modules. Sharing modules between test files halves the time.
  isolate: false,
  setupFiles: ['../../packages/core/test/leaks.ts', './test/network.ts'],
});

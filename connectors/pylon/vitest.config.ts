import { testConfig } from '@agent-connectors/build/vitest';

// Everything that the tests print, throw or show is searched for the credentials they use.
export default testConfig({
  // No test leaves anything behind in a module; files that share what they import take half the time.
  isolate: false,
  setupFiles: ['../../packages/core/test/leaks.ts', './test/network.ts'],
});

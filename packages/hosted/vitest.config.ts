import { testConfig } from '@agent-connectors/build/vitest';

// Node loads the connectors of the workspace as packages, so Node's conditions apply, not Vite's.
export default testConfig({
  execArgv: ['--conditions=agent-connectors-source'],
  // Searches everything that the tests print, throw or return for the credentials that they use.
  setupFiles: ['../core/test/leaks.ts'],
});

import { testConfig } from '@agent-connectors/build/vitest';

// Everything that the tests print, throw or show is searched for the credentials they use.
export default testConfig({ setupFiles: ['../../packages/core/test/leaks.ts'] });

import { testConfig } from '@agent-connectors/build/vitest';

// The command line loads connectors with Node's export conditions, not with Vite's.
export default testConfig({ testTimeout: 120_000, execArgv: ['--conditions=agent-connectors-source'] });

import { testConfig } from '@agent-connectors/build/vitest';

// The command line loads connectors as packages are loaded, by Node's conditions and not by Vite's.
export default testConfig({ testTimeout: 120_000, execArgv: ['--conditions=agent-connectors-source'] });

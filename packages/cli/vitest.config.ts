import { testConfig } from '@agent-connectors/build/vitest';

// The connectors of the workspace are loaded as packages are, by Node's conditions and not by Vite's.
export default testConfig({ execArgv: ['--conditions=agent-connectors-source'] });

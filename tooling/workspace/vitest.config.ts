import { testConfig } from '@agent-connectors/build/vitest';

export default testConfig();

import { testConfig } from '@agent-connectors/build/vitest';

export default testConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
